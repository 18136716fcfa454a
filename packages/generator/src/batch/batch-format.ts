import type { RequestKey } from '../ledger/ledger.ts';

/** An answer read from a batch result file. */
export interface BatchAnswer {
  /** The hash under which the request was exported. */
  requestHash: string;
  text: string;
  finishReason: string;
  usage: {
    inputTokens?: number;
    outputTokens?: number;
    cachedInputTokens?: number;
    reasoningTokens?: number;
  };
}

/** A line of a result file: an answer, a request that the batch failed to answer, or neither. */
export type BatchLine =
  | { kind: 'answer'; answer: BatchAnswer }
  | { kind: 'error'; requestHash: string; message: string }
  | { kind: 'unreadable'; message: string };

/** One provider's way of writing requests and answers, a JSON object a line. */
export interface BatchFormat {
  readonly id: string;
  writeRequest(key: RequestKey): Readonly<Record<string, unknown>>;
  /** Undefined where the line is of another format. */
  readLine(line: Readonly<Record<string, unknown>>): BatchLine | undefined;
}

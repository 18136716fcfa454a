import type { TeacherRequest } from '../teacher/teacher-request.ts';

/** What an answer used. Absent means that the provider did not say. */
export interface AnswerUsage {
  inputTokens?: number;
  outputTokens?: number;
  /** The part of the input that a provider's cache served. */
  cachedInputTokens?: number;
  /** The part of the output that was hidden reasoning. */
  reasoningTokens?: number;
}

/** A paid answer as it came, before anything read it. */
export interface RecordedAnswer {
  requestHash: string;
  teacher: string;
  text: string;
  finishReason: string;
  usage: AnswerUsage;
  /** US dollars; absent when the price is unknown. */
  usd?: number;
  latencyMs: number;
  /** Where the answer came from: a request of a run, or an imported file. */
  source: 'request' | 'import';
}

/** Which request an answer belongs to. */
export interface RequestKey {
  requestHash: string;
  request: TeacherRequest;
  row: number;
  attempt: number;
  /** 0 for the first question, then one more for each repair; -1 for a judge's verdict. */
  turn: number;
}

export interface RecordedFailure {
  teacher: string;
  reason: string;
  message: string;
  status?: number;
  latencyMs: number;
}

export interface LedgerTotals {
  answers: number;
  failures: number;
  /** Dollars of all answers with a known price. */
  usd: number;
  /** Answers whose price is unknown. */
  unpriced: number;
}

/** The record of every answer, keyed by the hash of the whole request. */
export interface Ledger {
  readonly path: string;
  /** The kept answer to a request. */
  find(requestHash: string): RecordedAnswer | undefined;
  /** Keeps an answer for good, in one durable transaction. A second answer to one request is not kept. */
  recordAnswer(key: RequestKey, answer: RecordedAnswer): void;
  /** Notes a failed request; it is never reused. */
  recordFailure(key: RequestKey, failure: RecordedFailure): void;
  /** Notes that another teacher answers in place of the planned one, so that a resumed run asks the same one. */
  recordFailover(primaryHash: string, teacher: string): void;
  findFailover(primaryHash: string): string | undefined;
  /** Remembers a request that was written to a batch file, so that its answer can be imported. */
  recordPending(key: RequestKey, teacher: string): void;
  /** The request written to a batch file under that hash. */
  findPending(requestHash: string): (RequestKey & { teacher: string }) | undefined;
  totals(): LedgerTotals;
  /** Every kept answer, oldest first. */
  answers(): IterableIterator<RecordedAnswer & { row: number; attempt: number; turn: number }>;
  /** Copies answers, failovers and drifted weights of another ledger that this one lacks; the number of answers copied. */
  merge(path: string): number;
  /** Ties the ledger to one use: a second, different value is refused. */
  bind(name: string, value: string): void;
  /** The value bound under that name. */
  binding(name: string): string | undefined;
  /** The highest row of the plan that any answer belongs to; 0 without answers. */
  lastRow(): number;
  close(): void;
}

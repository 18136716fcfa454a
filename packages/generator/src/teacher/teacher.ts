import type { LanguageModel } from 'ai';
import type { TeacherParameters } from './teacher-request.ts';

/** What a provider allows. Absent means not known; then only its own headers and refusals limit the pace. */
export interface TeacherLimits {
  requestsPerMinute?: number;
  /** Input and output together. */
  tokensPerMinute?: number;
  /** Requests in flight at once. @default 32, reached from 8 by success */
  concurrency?: number;
}

/** A dated price in US dollars per million tokens. */
export interface TeacherPrice {
  input: number;
  output: number;
  /** @default input */
  cachedInput?: number;
  /** The day on which the price was read, `YYYY-MM-DD`. */
  asOf: string;
}

/** A model that writes rows. */
export interface Teacher {
  id: string;
  /** An AI SDK model object of specification v3 or v4; plain id strings need a gateway and are refused. */
  model: LanguageModel;
  /** Relative share of the rows. @default 1 */
  weight?: number;
  limits?: TeacherLimits;
  /** Absent means unknown: costs are then reported as unknown, never as zero. */
  price?: TeacherPrice;
  /** Part of the request's identity where one provider name stands for several servers. */
  baseUrl?: string;
  parameters?: TeacherParameters;
  /** Passed to the provider as they are. */
  providerOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /**
   * `json-schema` sends the schema of the answer, `json` asks for JSON without one, `text` asks for neither.
   * The prompt describes the shape in every case. @default 'json-schema'
   */
  answerFormat?: 'json-schema' | 'json' | 'text';
  /** Rewrites the JSON Schema for a provider that takes only part of the language. @default as it is */
  adaptSchema?: (schema: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

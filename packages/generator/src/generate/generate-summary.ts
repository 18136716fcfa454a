import type { Intent } from '@router/schemas';

/** Why a run ended before every row was settled. The same call goes on where it was. */
export type StopReason = 'interrupted' | 'max-usd' | 'max-candidates' | 'teachers-failed' | 'outage';

export interface TeacherSummary {
  /** Rows that the plan gave it, and accepted rows that it wrote: the realised mix. */
  planned: number;
  accepted: number;
  /** Attempts of its that gave no row. */
  rejected: number;
  /** Requests sent in this run, answers received for them, and failures. */
  requests: number;
  answers: number;
  failures: number;
  /** Answers taken from the ledger. */
  replayed: number;
  /** Tokens of all its answers that the rows used, replayed ones included. */
  inputTokens: number;
  outputTokens: number;
  /** Dollars of those answers; absent when any of them has no known price. */
  usd?: number;
  /** Absent when the price is unknown or nothing was accepted. */
  usdPerAccepted?: number;
  /** Mean milliseconds of an answer; absent when none was timed (imports are not). */
  meanLatencyMs?: number;
}

export interface GenerateSummary {
  planHash: string;
  /** Rows of this run's part of the plan. */
  wanted: number;
  accepted: number;
  /** Attempts that gave no row. */
  rejected: number;
  /** Of these, attempts that repeated an earlier row. */
  duplicates: number;
  /** Answers asked for again with reasons. */
  repairs: number;
  /** Accepted rows that gave up their edge case, after most attempts had failed with it. */
  relaxed: number;
  /** Rows given up after all attempts. */
  exhausted: readonly { row: number; cell: string; reasons: readonly string[] }[];
  /** Rows not settled, because the run stopped or was offline. */
  pending: number;
  /** True when every row is accepted. */
  complete: boolean;
  stopped?: { reason: StopReason; message: string };
  /** How often the blind judge chose the label's tool, by intent; absent without a judge. */
  judged?: Readonly<Record<Intent, { agreed: number; disagreed: number; unreadable: number }>>;
  /** The same by cell of the plan, for cells that were judged; absent without a judge. */
  judgedCells?: Readonly<Record<string, { agreed: number; disagreed: number; unreadable: number }>>;
  /** Shares last in force and rows that left their planned teacher; absent where the weights are fixed. */
  drift?: { shares: Readonly<Record<string, number>>; redrawn: number };
  intents: Readonly<Record<Intent, { wanted: number; accepted: number }>>;
  teachers: Readonly<Record<string, TeacherSummary>>;
  /** Why attempts were rejected, most frequent first. */
  reasons: readonly { reason: string; count: number }[];
  /** Dollars of all answers that the rows used; absent when any has no known price. */
  usd?: number;
  usdPerAccepted?: number;
  /** Dollars of the answers with a known price that this run paid for. */
  usdPaidNow: number;
  elapsedMs: number;
}

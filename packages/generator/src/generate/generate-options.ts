import type { Taxonomy } from '@router/prompts';
import type { Toolset, TrainingExample } from '@router/schemas';
import type { Ledger } from '../ledger/ledger.ts';
import type { Plan, PlanRow } from '../plan/plan.ts';
import type { Clock } from '../schedule/clock.ts';
import type { Teacher } from '../teacher/teacher.ts';

/** The judgement of a candidate row; `row` may be a normalised form of it. */
export type AcceptVerdict<Set extends Toolset = Toolset> =
  | { accepted: true; row: TrainingExample<Set> }
  | { accepted: false; reasons: readonly string[] };

/** Must depend on its arguments alone, or the result of a resumed run may differ. */
export type Accept<Set extends Toolset = Toolset> = (
  candidate: TrainingExample<Set>,
  plan: PlanRow,
) => AcceptVerdict<Set> | Promise<AcceptVerdict<Set>>;

/** One of several machines on one plan. Boundary sets stay together. */
export interface Shard {
  /** From 1 to `count`. */
  index: number;
  count: number;
}

/** A second opinion from a model that never sees the label. */
export interface JudgeOptions {
  /** Best of another model family than the teachers; its id must differ from theirs. */
  teacher: Teacher;
  /** `reject` tries the row again, `mark` keeps it and writes the choice to `meta.judge`. @default 'reject' */
  onDisagreement?: 'reject' | 'mark';
}

export interface GenerateOptions<Set extends Toolset = Toolset> {
  plan: Plan;
  /** Every teacher of the plan, by id. */
  teachers: readonly Teacher[];
  toolset: Set;
  ledger: Ledger;
  accept: Accept<Set>;
  /** @default defaultTaxonomy of `@router/prompts` */
  taxonomy?: Taxonomy;
  signal?: AbortSignal;
  /** Tries to fill one row before it is given up. @default 8 */
  maxAttempts?: number;
  /** Times that a malformed answer is asked for again with reasons. @default 2 */
  maxRepairs?: number;
  /** Also repair answers that `accept` rejects, not only malformed ones. @default false */
  repairRejected?: boolean;
  /** Dollars that all answers in the ledger together may cost. Needs a known price of every teacher. */
  maxUsd?: number;
  /** Answers that the ledger may come to hold. */
  maxCandidates?: number;
  /** Blind re-routing of every accepted candidate. @default none */
  judge?: JudgeOptions;
  /**
   * Keeps the planned weights. Otherwise they drift toward accepted rows per dollar from row 513 on, never below
   * 10 % a teacher (or its planned share); shards and ledgers begun by a batch export are fixed in any case.
   * @default false
   */
  fixedWeights?: boolean;
  shard?: Shard;
  /** Only the first so many rows of the plan (or shard): a pilot. */
  maxRows?: number;
  /** Send nothing: settle what the ledger can, and report the other requests as `request-pending`. @default false */
  offline?: boolean;
  /** Rows worked on beyond the first unsettled one. @default 16 for each request in flight, at least 64 */
  lookahead?: number;
  /** Milliseconds until a request counts as lost. @default 120000 */
  requestTimeoutMs?: number;
  /** Failed tries of one request before another teacher gets it. @default 6 */
  maxTries?: number;
  /** A teacher that has to wait longer than this hands its requests to others. @default 30000 */
  failoverAfterMs?: number;
  /** The run stops when no teacher answered for so long. @default 1800000 */
  maxOutageMs?: number;
  /** After a stop, requests in flight may still deliver for so long: they are paid for. @default 10000 */
  drainMs?: number;
  /** Two rows with one key are duplicates; the later row of the plan is tried again. @default query and context */
  duplicateKey?: (row: TrainingExample<Set>) => string;
  /** @default systemClock */
  clock?: Clock;
  /** Draws in 0..1 that spread retries in time; never touches the rows. @default Math.random */
  random?: () => number;
}

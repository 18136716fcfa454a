import type { Toolset, TrainingExample } from '@router/schemas';
import type { AnswerUsage, RequestKey } from '../ledger/ledger.ts';
import type { PlanRow } from '../plan/plan.ts';
import type { FailureReason } from '../teacher/classify-failure.ts';
import type { Judgement } from './blind-judge.ts';
import type { GenerateSummary, StopReason } from './generate-summary.ts';

/** Where a request stands: the plan's row, the attempt from 0, and 0 or the number of the repair. */
export interface RequestPlace {
  row: number;
  attempt: number;
  turn: number;
  teacher: string;
}

/** Why an attempt at a row gave no row. */
export type RejectionKind = 'malformed' | 'rejected' | 'judged' | 'duplicate' | 'failed';

/** What happens in a run, as it happens. `row-accepted` events come in plan order, the others as they fall. */
export type GenerateEvent<Set extends Toolset = Toolset> =
  | { type: 'run-started'; planHash: string; wanted: number; answersKept: number }
  | ({ type: 'request-started'; tries: number } & RequestPlace)
  | ({
      type: 'answer-recorded';
      usage: AnswerUsage;
      usd?: number;
      latencyMs: number;
      /** True when the ledger already had it and nothing was sent. */
      replayed: boolean;
    } & RequestPlace)
  | ({ type: 'request-failed'; reason: FailureReason; message: string; retryAfterMs?: number } & RequestPlace)
  | ({ type: 'request-pending'; key: RequestKey } & RequestPlace)
  /** `answer` is the raw answer that is sent back. */
  | ({ type: 'repair-started'; reasons: readonly string[]; answer: string } & RequestPlace)
  | { type: 'row-judged'; plan: PlanRow; attempt: number; judgement: Exclude<Judgement, { kind: 'pending' }> }
  | { type: 'row-failed-over'; row: number; attempt: number; from: string; to: string }
  | { type: 'teacher-paused'; teacher: string; milliseconds: number }
  | { type: 'teacher-failed'; teacher: string; reason: FailureReason; message: string }
  | {
      type: 'row-rejected';
      plan: PlanRow;
      attempt: number;
      teacher: string;
      kind: RejectionKind;
      reasons: readonly string[];
      /** The raw answer, where there was one. */
      answer?: string;
    }
  | { type: 'row-accepted'; plan: PlanRow; attempt: number; teacher: string; row: TrainingExample<Set> }
  | { type: 'row-exhausted'; plan: PlanRow; attempts: number; reasons: readonly string[] }
  | { type: 'run-stopped'; reason: StopReason; message: string }
  | { type: 'run-finished'; summary: GenerateSummary };

import { parseCandidate, type Taxonomy } from '@router/prompts';
import type { RowMeta, Toolset, TrainingExample } from '@router/schemas';
import { sha256 } from '../hash/sha256.ts';
import type { RecordedAnswer } from '../ledger/ledger.ts';
import type { PlanRow } from '../plan/plan.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { RejectionKind } from './generate-event.ts';
import type { Accept } from './generate-options.ts';
import { type BoundaryBase, rowRequest } from './row-request.ts';

/** One attempt's outcome. `pending` ends the row for this run. */
export type Attempt<Set extends Toolset> =
  | { kind: 'row'; row: TrainingExample<Set>; teacher: string }
  | { kind: 'rejected'; why: RejectionKind; reasons: readonly string[]; teacher: string; answer?: string }
  | { kind: 'pending' };

export interface RunAttemptOptions<Set extends Toolset> {
  /** The row as this attempt asks for it. */
  plan: PlanRow;
  attempt: number;
  toolset: Set;
  taxonomy: Taxonomy;
  base: BoundaryBase | undefined;
  dispatcher: Dispatcher;
  accept: Accept<Set>;
  maxRepairs: number;
  repairRejected: boolean;
  /** Called for each answer read, repairs included. */
  onAnswer(answer: RecordedAnswer): void;
  /** The blind second opinion, where one is wanted; gives the row to keep or why not. */
  judge: ((row: TrainingExample<Set>, teacher: string) => Promise<Attempt<Set>>) | undefined;
  onRepair(
    place: { attempt: number; turn: number; teacher: string },
    reasons: readonly string[],
    answer: string,
  ): void;
}

/** Characters of an answer that are worth sending back; a runaway answer is dropped, not paid for again. */
const longestRepair = 16_000;

/** Asks for a row, and asks again with reasons while the answer is malformed and repairs are left. */
export async function runAttempt<Set extends Toolset>(
  options: RunAttemptOptions<Set>,
): Promise<Attempt<Set>> {
  const { plan, attempt, toolset, taxonomy, base, dispatcher, accept, maxRepairs, repairRejected } = options;
  let { teacher } = plan;
  let repair: { turn: number; answer: string; reasons: readonly string[] } | undefined;
  for (let turn = 0; ; turn += 1) {
    const makeKey = rowRequest({ plan, attempt, toolset, taxonomy, base, ...(repair && { repair }) });
    const asked = await dispatcher.ask(plan, teacher, makeKey);
    if (asked.kind === 'pending') return asked;
    // Repairs go to whoever wrote the answer.
    teacher = asked.teacher.id;
    if (asked.kind === 'failed') {
      const { reason, message } = asked.failure;
      return { kind: 'rejected', why: 'failed', reasons: [`${reason}: ${message}`], teacher };
    }
    options.onAnswer(asked.answer);
    const { text, requestHash } = asked.answer;
    const parsed = parseCandidate(text, toolset);
    let why: RejectionKind = 'malformed';
    let reasons: readonly string[];
    if (parsed.success) {
      const meta = rowMeta(plan, { teacher, attempt, requestHash, answerHash: sha256(text) });
      const candidate = { ...parsed.candidate, meta } as TrainingExample<Set>;
      const verdict = await accept(candidate, plan);
      if (verdict.accepted)
        return options.judge
          ? options.judge(verdict.row, teacher)
          : { kind: 'row', row: verdict.row, teacher };
      why = 'rejected';
      reasons = verdict.reasons;
    } else reasons = parsed.reasons;
    if (turn >= maxRepairs || (why === 'rejected' && !repairRejected) || text.length > longestRepair)
      return { kind: 'rejected', why, reasons, teacher, answer: text };
    repair = { turn: turn + 1, answer: text, reasons };
    options.onRepair({ attempt, turn: turn + 1, teacher }, reasons, text);
  }
}

interface Provenance {
  teacher: string;
  attempt: number;
  requestHash: string;
  answerHash: string;
}

function rowMeta(plan: PlanRow, { teacher, attempt, requestHash, answerHash }: Provenance): RowMeta {
  const { id, intent, domain, persona, style, edge_case, cell, seed, boundary } = plan;
  return {
    id,
    intent,
    domain,
    persona,
    style,
    ...(edge_case !== undefined && { edge_case }),
    teacher,
    cell,
    ...(boundary && { group: boundary.group, boundary: { kind: boundary.kind, variant: boundary.variant } }),
    seed,
    attempt,
    hashes: { request: requestHash, answer: answerHash },
  };
}

import { intents } from '@router/schemas';
import type { RecordedAnswer } from '../ledger/ledger.ts';
import type { Plan, PlanRow } from '../plan/plan.ts';
import type { RejectionKind } from './generate-event.ts';
import type { GenerateSummary, StopReason, TeacherSummary } from './generate-summary.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
interface TeacherCount extends Mutable<TeacherSummary> {
  knownUsd: number;
  unpriced: number;
  latencyMs: number;
  timed: number;
}

/** Counts a run as it goes. */
export interface SummaryCollector {
  sent(teacher: string): void;
  failed(teacher: string): void;
  answered(answer: RecordedAnswer, replayed: boolean): void;
  repaired(): void;
  rejected(teacher: string, kind: RejectionKind, reasons: readonly string[]): void;
  accepted(plan: PlanRow, teacher: string, relaxed: boolean): void;
  judged(plan: PlanRow, kind: 'agrees' | 'disagrees' | 'unreadable'): void;
  exhausted(plan: PlanRow, reasons: readonly string[]): void;
  stopped(reason: StopReason, message: string): void;
  finish(elapsedMs: number): GenerateSummary;
}

export function createSummaryCollector(
  plan: Plan,
  rows: readonly PlanRow[],
  judge?: string,
): SummaryCollector {
  const counts = { accepted: 0, rejected: 0, duplicates: 0, repairs: 0, relaxed: 0 };
  const exhausted: { row: number; cell: string; reasons: readonly string[] }[] = [];
  const reasons = new Map<string, number>();
  const byIntent = Object.fromEntries(
    intents.map((intent) => [intent, { wanted: 0, accepted: 0 }]),
  ) as GenerateSummary['intents'];
  const byTeacher = new Map(plan.teachers.map(({ id }) => [id, emptyTeacher()]));
  if (judge !== undefined) byTeacher.set(judge, emptyTeacher());
  const byJudgement = Object.fromEntries(
    intents.map((intent) => [intent, { agreed: 0, disagreed: 0, unreadable: 0 }]),
  ) as NonNullable<GenerateSummary['judged']>;
  const byCell = new Map<string, NonNullable<GenerateSummary['judgedCells']>[string]>();
  let usdPaidNow = 0;
  let stop: GenerateSummary['stopped'];
  for (const { intent, teacher } of rows) {
    byIntent[intent].wanted += 1;
    byTeacher.get(teacher)!.planned += 1;
  }
  return {
    sent(teacher) {
      byTeacher.get(teacher)!.requests += 1;
    },
    failed(teacher) {
      byTeacher.get(teacher)!.failures += 1;
    },
    answered({ teacher, usage, usd, latencyMs, source }, replayed) {
      const count = byTeacher.get(teacher) ?? emptyTeacher();
      byTeacher.set(teacher, count);
      if (replayed) count.replayed += 1;
      else {
        count.answers += 1;
        usdPaidNow += usd ?? 0;
      }
      count.inputTokens += usage.inputTokens ?? 0;
      count.outputTokens += usage.outputTokens ?? 0;
      if (source === 'request') {
        count.latencyMs += latencyMs;
        count.timed += 1;
      }
      if (usd === undefined) count.unpriced += 1;
      else count.knownUsd += usd;
    },
    repaired() {
      counts.repairs += 1;
    },
    rejected(teacher, kind, given) {
      counts.rejected += 1;
      if (kind === 'duplicate') counts.duplicates += 1;
      byTeacher.get(teacher)!.rejected += 1;
      // What stands before the colon names the rule; the rest quotes the row.
      for (const name of new Set(given.map((reason) => reason.split(':')[0]!)))
        reasons.set(name, (reasons.get(name) ?? 0) + 1);
    },
    accepted(row, teacher, relaxed) {
      counts.accepted += 1;
      if (relaxed) counts.relaxed += 1;
      byIntent[row.intent].accepted += 1;
      byTeacher.get(teacher)!.accepted += 1;
    },
    judged({ intent, cell }, kind) {
      const names = { agrees: 'agreed', disagrees: 'disagreed', unreadable: 'unreadable' } as const;
      byJudgement[intent][names[kind]] += 1;
      const count = byCell.get(cell) ?? { agreed: 0, disagreed: 0, unreadable: 0 };
      count[names[kind]] += 1;
      byCell.set(cell, count);
    },
    exhausted({ row, cell }, given) {
      exhausted.push({ row, cell, reasons: given });
    },
    stopped(reason, message) {
      stop = { reason, message };
    },
    finish(elapsedMs) {
      const unpriced = [...byTeacher.values()].some((count) => count.unpriced > 0);
      const usd = [...byTeacher.values()].reduce((sum, count) => sum + count.knownUsd, 0);
      return {
        planHash: plan.hash,
        wanted: rows.length,
        ...counts,
        exhausted,
        pending: rows.length - counts.accepted - exhausted.length,
        complete: counts.accepted === rows.length,
        ...(stop && { stopped: stop }),
        ...(judge !== undefined && { judged: byJudgement, judgedCells: Object.fromEntries(byCell) }),
        intents: byIntent,
        teachers: Object.fromEntries([...byTeacher].map(([id, count]) => [id, finishTeacher(count)])),
        reasons: [...reasons]
          .map(([reason, count]) => ({ reason, count }))
          .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
        ...(!unpriced && { usd }),
        ...(!unpriced && counts.accepted > 0 && { usdPerAccepted: usd / counts.accepted }),
        usdPaidNow,
        elapsedMs,
      };
    },
  };
}

function emptyTeacher(): TeacherCount {
  return {
    planned: 0,
    accepted: 0,
    rejected: 0,
    requests: 0,
    answers: 0,
    failures: 0,
    replayed: 0,
    inputTokens: 0,
    outputTokens: 0,
    knownUsd: 0,
    unpriced: 0,
    latencyMs: 0,
    timed: 0,
  };
}

function finishTeacher({ knownUsd, unpriced, latencyMs, timed, ...count }: TeacherCount): TeacherSummary {
  return {
    ...count,
    ...(timed > 0 && { meanLatencyMs: latencyMs / timed }),
    ...(unpriced === 0 && { usd: knownUsd }),
    ...(unpriced === 0 && count.accepted > 0 && { usdPerAccepted: knownUsd / count.accepted }),
  };
}

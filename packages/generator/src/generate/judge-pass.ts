import type { Toolset, TrainingExample } from '@router/schemas';
import type { PlanRow } from '../plan/plan.ts';
import { createBlindJudge } from './blind-judge.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { GenerateEvent } from './generate-event.ts';
import type { JudgeOptions } from './generate-options.ts';
import type { Attempt } from './run-row.ts';
import type { SummaryCollector } from './summary-collector.ts';

export interface JudgePassOptions extends JudgeOptions {
  toolset: Toolset;
  dispatcher: Dispatcher;
  summary: SummaryCollector;
  emit(event: GenerateEvent<never>): void;
}

/** The judge's say over an accepted candidate: keep it, keep it marked, or try the row again. */
export function createJudgePass({
  teacher: model,
  onDisagreement,
  toolset,
  dispatcher,
  summary,
  emit,
}: JudgePassOptions) {
  const judge = createBlindJudge({ judge: model, toolset, dispatcher });
  return async <Set extends Toolset>(
    row: TrainingExample<Set>,
    plan: PlanRow,
    attempt: number,
    teacher: string,
  ): Promise<Attempt<Set>> => {
    const judgement = await judge(row as TrainingExample, plan, attempt);
    if (judgement.kind === 'pending') return judgement;
    summary.judged(plan, judgement.kind);
    emit({ type: 'row-judged', plan, attempt, judgement });
    if (judgement.kind === 'agrees') return { kind: 'row', row, teacher };
    const choice = judgement.kind === 'disagrees' ? judgement.choice : 'nothing readable';
    if (onDisagreement === 'mark')
      return { kind: 'row', row: { ...row, meta: { ...row.meta, judge: { choice } } }, teacher };
    const reasons = [`judge/other-tool: the blind judge chose ${choice}, the row says ${judgement.label}`];
    return { kind: 'rejected', why: 'judged', reasons, teacher };
  };
}

import { writeJsonl } from '@router/dataset';
import { type GenerateEvent, type Plan, preferencePairs } from '@router/generator';
import type { TrainingExample } from '@router/schemas';

/** Gathers what preference pairs are made of while a plan is filled. */
export function createPairCollector(plan: Plan) {
  const rows: TrainingExample[] = [];
  const rejectedAnswers: { row: string; answer: string }[] = [];
  return {
    add(event: GenerateEvent): void {
      if (event.type === 'row-accepted') rows.push(event.row);
      else if (event.type === 'row-rejected' && event.answer !== undefined)
        rejectedAnswers.push({ row: event.plan.id, answer: event.answer });
      else if (event.type === 'repair-started') {
        const row = plan.rows[event.row - 1]?.id;
        if (row !== undefined) rejectedAnswers.push({ row, answer: event.answer });
      }
    },
    async write(path: string): Promise<void> {
      await writeJsonl(path, preferencePairs({ rows, rejectedAnswers }));
    },
  };
}

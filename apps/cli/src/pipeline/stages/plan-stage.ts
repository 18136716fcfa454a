import { join } from 'node:path';
import { writeFileAtomic } from '@router/dataset';
import { planCoverage, writePlan } from '@router/generator';
import { makePlan } from '../make-plan.ts';
import { runStage } from '../run-stage.ts';
import type { StageContext } from '../stage-context.ts';

export const planFile = 'plan.jsonl';

/** Writes the plan of the run: which rows, in which cells, by which teacher. */
export async function planStage({ directory, settings, environment }: StageContext) {
  const { plan, teachers } = await makePlan(settings, environment);
  const { done } = await runStage({
    directory,
    name: 'plan',
    input: plan.hash,
    async work() {
      await writeFileAtomic(join(directory, planFile), writePlan(plan));
      return [planFile];
    },
  });
  const { cells, boundarySets } = planCoverage(plan);
  const text = `${plan.rows.length} rows in ${cells} cells, ${boundarySets} boundary sets`;
  return { result: { plan, teachers }, text, repeat: !done };
}

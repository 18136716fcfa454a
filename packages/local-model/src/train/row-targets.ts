import type { AgentOutput, TrainingExample } from '@router/schemas';
import type { Head } from '../classifier/head.ts';
import type { HeadPlan } from '../model/head-plan.ts';

/** For each head, the label number of each row; -1 where a row says nothing about the head. */
export function rowTargets(
  rows: readonly TrainingExample[],
  heads: readonly Head[],
  plans: readonly HeadPlan[],
): Int32Array[] {
  return heads.map((head, h) =>
    Int32Array.from(rows, ({ output }) => head.labels.indexOf(labelOf(output, plans[h]!, head.labels) ?? '')),
  );
}

function labelOf(output: AgentOutput, plan: HeadPlan, labels: readonly string[]): string | undefined {
  if (plan.decides === 'tool')
    return output.status === 'complete' ? labels.at(-1) : output.tool_use.tool_name;
  if (output.status === 'complete' || output.tool_use.tool_name !== plan.tool) return undefined;
  const value = (output.tool_use.arguments as Record<string, unknown>)[plan.argument!];
  if (plan.decides === 'presence') return value === undefined ? 'absent' : 'present';
  return value === undefined ? undefined : String(value);
}

/** The heads that the rows can teach: the tool head, and every other of which two labels occur. */
export function taughtHeads(plans: readonly HeadPlan[], rows: readonly TrainingExample[]): HeadPlan[] {
  return plans.filter((plan) => {
    if (plan.decides === 'tool') return true;
    return (
      new Set(
        rows.map(({ output }) => labelOf(output, plan, plan.labels)).filter((label) => label !== undefined),
      ).size > 1
    );
  });
}

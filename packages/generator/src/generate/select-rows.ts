import { RouterError } from '@router/schemas';
import type { Plan, PlanRow } from '../plan/plan.ts';
import type { Shard } from './generate-options.ts';

/**
 * The rows of a plan that a run works on. A shard takes every so-manieth row; rows of one boundary set go with
 * the set's first row.
 * @throws RouterError `generator/invalid-shard`
 */
export function selectRows(
  plan: Plan,
  shard: Shard | undefined,
  maxRows = plan.rows.length,
): readonly PlanRow[] {
  if (!shard) return maxRows >= plan.rows.length ? plan.rows : plan.rows.slice(0, maxRows);
  const { index, count } = shard;
  if (!Number.isInteger(count) || !Number.isInteger(index) || index < 1 || index > count)
    throw new RouterError({
      code: 'generator/invalid-shard',
      kind: 'usage',
      message: `Shard ${index}/${count} does not exist: expected whole numbers i/n with i from 1 to n.`,
    });
  const openers = new Map<string, number>();
  return plan.rows
    .filter(({ row, boundary }) => {
      const home = boundary ? (openers.get(boundary.group) ?? row) : row;
      if (boundary) openers.set(boundary.group, home);
      return (home - 1) % count === index - 1;
    })
    .slice(0, maxRows);
}

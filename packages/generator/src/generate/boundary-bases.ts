import type { AgentOutput } from '@router/schemas';
import type { PlanRow } from '../plan/plan.ts';
import { createDeferred, type Deferred } from '../schedule/deferred.ts';
import type { BoundaryBase } from './row-request.ts';

/** How the first row of a boundary set ended: with a row, without one, or not in this run. */
export type OpenerEnd =
  | { kind: 'accepted'; base: BoundaryBase }
  | { kind: 'exhausted' }
  | { kind: 'pending' };

/** Lets the later rows of a boundary set wait for the first one and lean on its text. */
export interface BoundaryBases {
  /** Undefined where the row leans on nothing: no set, or the set's first row. */
  baseOf(plan: PlanRow): Promise<OpenerEnd> | undefined;
  settle(plan: PlanRow, end: OpenerEnd): void;
}

export function createBoundaryBases(rows: readonly PlanRow[]): BoundaryBases {
  const openers = new Map<string, number>();
  for (const { row, boundary } of rows)
    if (boundary && !openers.has(boundary.group)) openers.set(boundary.group, row);
  const ends = new Map<string, Deferred<OpenerEnd>>();
  const endOf = (group: string) => {
    const end = ends.get(group) ?? createDeferred<OpenerEnd>();
    ends.set(group, end);
    return end;
  };
  return {
    baseOf({ row, boundary }) {
      if (!boundary || openers.get(boundary.group) === row) return undefined;
      return endOf(boundary.group).promise;
    },
    settle({ row, boundary }, end) {
      if (boundary && openers.get(boundary.group) === row) endOf(boundary.group).resolve(end);
    },
  };
}

/** What later rows of a set need to know of an accepted one. */
export function boundaryBase(query: string, output: AgentOutput): BoundaryBase {
  return { query, ...(output.status === 'running' && { tool: output.tool_use.tool_name }) };
}

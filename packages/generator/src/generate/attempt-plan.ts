import { counterHash } from '../hash/counter-hash.ts';
import type { PlanRow } from '../plan/plan.ts';

export interface AttemptPlanOptions {
  plan: PlanRow;
  attempt: number;
  maxAttempts: number;
  /** Ids of the plan's teachers. */
  teachers: readonly string[];
}

/**
 * What is asked for in an attempt, and of whom: a function of the plan alone. The first half of the attempts go
 * to the planned teacher, the others to any by draw, so that a cell which one model cannot fill is not lost. In
 * the last quarter the edge case is given up before the row is: its intent, domain, persona and style stay.
 */
export function attemptPlan({ plan, attempt, maxAttempts, teachers }: AttemptPlanOptions): PlanRow {
  const teacher =
    attempt < Math.ceil(maxAttempts / 2)
      ? plan.teacher
      : teachers[counterHash(plan.seed, 'teacher', attempt) % teachers.length]!;
  if (plan.edge_case === undefined || attempt < Math.ceil(maxAttempts * 0.75)) return { ...plan, teacher };
  const { edge_case: _, ...rest } = plan;
  return { ...rest, teacher, cell: [plan.intent, plan.domain, plan.persona, plan.style].join('/') };
}

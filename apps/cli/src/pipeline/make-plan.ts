import { createPlan, type Plan, type Teacher } from '@router/generator';
import type { Environment } from '../environment/read-environment.ts';
import { createTeachers } from '../teachers/create-teachers.ts';
import type { PipelineSettings } from './pipeline-settings.ts';

/** The plan that the settings describe, and the teachers that are to fill it. */
export async function makePlan(
  { accept, seed, toolset, teachers: configurations }: PipelineSettings,
  environment: Environment,
): Promise<{ plan: Plan; teachers: readonly Teacher[] }> {
  const teachers = await createTeachers(configurations, environment);
  const planned = teachers.map(({ id, weight = 1 }) => ({ id, weight }));
  return { plan: createPlan({ accept, seed, toolset, teachers: planned }), teachers };
}

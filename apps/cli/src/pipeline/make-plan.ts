import { createPlan, type Plan, type Teacher } from '@router/generator';
import { RouterError, type Toolset } from '@router/schemas';
import type { Environment } from '../environment/read-environment.ts';
import { createTeachers } from '../teachers/create-teachers.ts';
import type { PipelineSettings } from './pipeline-settings.ts';

/**
 * The plan that the settings describe, or the given one, and the teachers that are to fill it.
 * @throws RouterError `cli/plan-without-teacher` when the given plan names a teacher that is not configured
 */
export async function makePlan(
  { teachers: configurations, ...settings }: PipelineSettings,
  environment: Environment,
  given?: Plan,
): Promise<{ plan: Plan; teachers: readonly Teacher[] }> {
  if (configurations.some(({ provider }) => provider === 'embedded'))
    await requireEmbeddedToolset(settings.toolset);
  const teachers = await createTeachers(configurations, environment);
  const stranger = given?.teachers.find(({ id }) => !teachers.some((teacher) => teacher.id === id));
  if (stranger)
    throw new RouterError({
      code: 'cli/plan-without-teacher',
      kind: 'usage',
      message: `The plan names the teacher ${JSON.stringify(stranger.id)}, which is not configured.`,
      hint: 'Name the same teachers in the configuration as when the plan was written.',
    });
  if (given) return { plan: given, teachers };
  const planned = teachers.map(({ id, weight = 1 }) => ({ id, weight }));
  const { accept, seed, toolset, boundaryShare, edgeCaseShare } = settings;
  const plan = createPlan({
    accept,
    seed,
    toolset,
    teachers: planned,
    ...(boundaryShare !== undefined && { boundaryShare }),
    ...(edgeCaseShare !== undefined && { edgeCaseShare }),
  });
  return { plan, teachers };
}

/** @throws RouterError `generator/embedded-teacher-toolset`: the grammar writes rows for the coding agent's tools alone */
async function requireEmbeddedToolset(toolset: Toolset): Promise<void> {
  const { createEmbeddedTeacher } = await import('@router/generator/embedded-teacher');
  createEmbeddedTeacher({ toolset });
}

import type { JudgeOptions } from '@router/generator';
import { RouterError } from '@router/schemas';
import type { TeacherConfiguration } from '../configuration/configuration.ts';
import type { Environment } from '../environment/read-environment.ts';
import { createTeachers } from './create-teachers.ts';

/**
 * The judge that the configuration names.
 * @throws RouterError `cli/no-judge` without one
 */
export async function createJudge(
  configuration: TeacherConfiguration | undefined,
  environment: Environment,
): Promise<JudgeOptions> {
  const [teacher] = configuration ? await createTeachers([configuration], environment) : [];
  if (teacher) return { teacher };
  throw new RouterError({
    code: 'cli/no-judge',
    kind: 'usage',
    message: '--judge needs a judge, and the configuration names none.',
    hint: "For example judge: { provider: 'google', model: 'gemini-2.5-pro' } in router.config.ts.",
  });
}

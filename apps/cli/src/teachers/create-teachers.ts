import type { Teacher, TeacherLimits } from '@router/generator';
import { RouterError } from '@router/schemas';
import type { TeacherConfiguration } from '../configuration/configuration.ts';
import type { Environment } from '../environment/read-environment.ts';
import { providers } from './providers/providers.ts';

/**
 * The teachers that the configuration names.
 * @throws RouterError `cli/missing-key`, `cli/duplicate-teacher`, `cli/invalid-teacher`
 */
export async function createTeachers(
  configurations: readonly TeacherConfiguration[],
  environment: Environment,
): Promise<Teacher[]> {
  const teachers = await Promise.all(
    configurations.map((configuration) => createTeacher(configuration, environment)),
  );
  const duplicate = teachers.find(
    ({ id }, index) => teachers.findIndex((teacher) => teacher.id === id) !== index,
  );
  if (duplicate)
    throw new RouterError({
      code: 'cli/duplicate-teacher',
      kind: 'usage',
      message: `Two teachers have the id ${JSON.stringify(duplicate.id)}: expected each id once.`,
      hint: 'Give one of them another id in the configuration.',
    });
  return teachers;
}

async function createTeacher(
  configuration: TeacherConfiguration,
  environment: Environment,
): Promise<Teacher> {
  const provider = providers.find(({ id }) => id === configuration.provider);
  if (!provider) throw new Error(`No provider ${configuration.provider}`);
  const { defaultId, takesTemperature = true, ...model } = await provider.create(configuration, environment);
  const { id = defaultId, weight, baseUrl, price, temperature } = configuration;
  return {
    ...model,
    id,
    limits: limitsOf(configuration),
    ...(weight !== undefined && { weight }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(price !== undefined && { price }),
    ...(temperature !== undefined && takesTemperature && { parameters: { temperature } }),
  };
}

function limitsOf({ concurrency, requestsPerMinute, tokensPerMinute }: TeacherConfiguration): TeacherLimits {
  return {
    ...(concurrency !== undefined && { concurrency }),
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    ...(tokensPerMinute !== undefined && { tokensPerMinute }),
  };
}

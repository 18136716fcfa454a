import { probeTeacher, type Teacher } from '@router/generator';
import { RouterError } from '@router/schemas';
import type { TeacherConfiguration } from '../configuration/configuration.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Providers that answer here or through files: there is nothing to ask beforehand. */
const unasked = new Set<TeacherConfiguration['provider']>(['embedded', 'import']);

/**
 * Asks every hosted teacher one small question, so that a wrong key or a retired model is said before the run.
 * @throws RouterError `cli/teacher-unusable` naming the teachers and what is wrong with each
 */
export async function checkTeachers(
  configurations: readonly TeacherConfiguration[],
  teachers: readonly Teacher[],
  { terminal, signal }: { terminal: Terminal; signal: AbortSignal },
): Promise<void> {
  const asked = teachers.filter((_, index) => !unasked.has(configurations[index]?.provider ?? 'embedded'));
  const results = await Promise.all(asked.map((teacher) => probeTeacher(teacher, { signal })));
  signal.throwIfAborted();
  const failures = results.flatMap((result) =>
    result.ok ? [] : [`${result.teacher} (${result.failure.reason}: ${result.failure.message})`],
  );
  for (const result of results)
    if (result.ok) terminal.stderr.write(`${result.teacher} answers (${Math.round(result.latencyMs)} ms)\n`);
  if (failures.length > 0)
    throw new RouterError({
      code: 'cli/teacher-unusable',
      kind: 'service',
      message: `${failures.length === 1 ? 'A teacher does' : 'Teachers do'} not answer: ${failures.join('; ')}.`,
      hint: 'Check its key in .env and its model name in the configuration, or leave it out.',
    });
}

import { RouterError } from '@router/schemas';
import type { z } from 'zod';

/**
 * A value of a public file as its schema has it.
 * @throws RouterError `evals/invalid-file` naming the place and what was expected.
 */
export function readPublished<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  { format, place, hint }: { format: string; place: string; hint: string },
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RouterError({
    code: 'evals/invalid-file',
    message: `${place} is not as ${format} publishes it: ${issue?.path.join('.') || 'the value'}: ${issue?.message}.`,
    hint,
    cause: parsed.error,
  });
}

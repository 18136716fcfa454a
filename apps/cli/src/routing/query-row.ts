import { RouterError, routeContextSchema } from '@router/schemas';
import { z } from 'zod';

const schema = z.object({ id: z.string(), query: z.string(), context: routeContextSchema.optional() });

/** One query of a file; other fields of its line are ignored. */
export type QueryRow = z.output<typeof schema>;

/**
 * Checks one value of a file of queries.
 * @throws RouterError `cli/invalid-query-row` with file, line, field and what was expected.
 */
export function parseQueryRow(value: unknown, file: string, line: number): QueryRow {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RouterError({
    code: 'cli/invalid-query-row',
    message: `${file}, line ${line}: ${issue?.path.join('.') || 'the row'}: ${issue?.message}.`,
    hint: 'Each line needs {"id": "…", "query": "…"} and may have "context".',
  });
}

import { RouterError } from '@router/schemas';
import type { z } from 'zod';
import type { Plan, PlanRow } from './plan.ts';
import { planHeaderSchema, planRowSchema } from './plan-file-schema.ts';
import { planHash } from './plan-hash.ts';

/**
 * Reads what `writePlan` wrote. The rows must be whole, in order and untouched: their hash must be the header's.
 * @throws RouterError `generator/invalid-plan-file` with the line and what was expected there
 */
export function readPlan(text: string): Plan {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const { plan: header } = readLine(lines[0] ?? '', 1, planHeaderSchema);
  const rows = lines.slice(1).map((line, index) => {
    const row = readLine(line, index + 2, planRowSchema) as PlanRow;
    if (row.row !== index + 1) refuse(index + 2, `row ${index + 1}`, `row ${row.row}`);
    if (!header.teachers.some(({ id }) => id === row.teacher))
      refuse(index + 2, `a teacher of the header`, JSON.stringify(row.teacher));
    return row;
  });
  if (rows.length !== header.accept) refuse(lines.length, `${header.accept} rows`, `${rows.length}`);
  const { hash, ...rest } = header;
  const actual = planHash(rest, rows);
  if (actual !== hash) refuse(1, `rows of hash ${hash}`, `rows of hash ${actual}; the file was edited`);
  return { ...rest, hash, rows };
}

function readLine<Schema extends z.ZodType>(line: string, number: number, schema: Schema): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    refuse(number, 'one JSON object', JSON.stringify(line.slice(0, 60)));
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  return refuse(number, `a valid ${issue.path.join('.') || 'object'}`, issue.message);
}

function refuse(line: number, expected: string, received: string): never {
  throw new RouterError({
    code: 'generator/invalid-plan-file',
    message: `The plan cannot be read at line ${line}: expected ${expected}, received ${received}.`,
    hint: 'Write the plan again with the same options; a plan is never edited by hand.',
  });
}

import { z } from 'zod';
import { isPlainJson } from './is-plain-json.ts';
import type { PlainReader } from './plain-reader.ts';

/** A bit for each field says which of them a value has. */
const mostFields = 31;

/**
 * Reads the objects of a schema; undefined for a schema that has too many fields or one for all others. A key that
 * the schema does not know is kept where it is loose; anywhere else the schema has to be asked what becomes of it.
 */
export function readerOfObject(
  schema: z.ZodObject,
  inner: (field: z.ZodType) => PlainReader,
): PlainReader | undefined {
  const { catchall } = schema.def;
  const isLoose = catchall instanceof z.ZodUnknown;
  const names = Object.keys(schema.shape);
  if (names.length > mostFields || (catchall && !isLoose && !(catchall instanceof z.ZodNever)))
    return undefined;
  const fields = Object.values(schema.shape as Readonly<Record<string, z.ZodType>>);
  const readers = fields.map(inner);
  const { required, filled } = absences(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
    let copy: Record<string, unknown> | undefined;
    let seen = 0;
    let index = -1;
    for (const key in value) {
      const item = (value as Readonly<Record<string, unknown>>)[key];
      // Rows keep to one order of keys, mostly that of the schema.
      index = names[index + 1] === key ? index + 1 : names.indexOf(key);
      if (index === -1) {
        if (isLoose && key !== '__proto__' && isPlainJson(item)) continue;
        return undefined;
      }
      const read = readers[index]!(item);
      if (read === undefined) return undefined;
      seen |= 1 << index;
      if (read === item) continue;
      copy ??= { ...value };
      copy[key] = read;
    }
    if ((required & ~seen) !== 0) return undefined;
    if ((filled & ~seen) !== 0) copy = withAbsent(copy ?? { ...value }, filled & ~seen);
    return copy ?? value;
  };

  function withAbsent(copy: Record<string, unknown>, absent: number): Record<string, unknown> {
    for (let rest = absent; rest !== 0; rest &= rest - 1) {
      const index = 31 - Math.clz32(rest & -rest);
      copy[names[index]!] = valueOfAbsent(fields[index]!);
    }
    return copy;
  }
}

/** Asked each time: a default may be worked out anew. */
function valueOfAbsent(field: z.ZodType): unknown {
  return field instanceof z.ZodDefault ? field.def.defaultValue : field.safeParse(undefined).data;
}

/** Which fields have to be there, and which the schema fills in where they are not. */
function absences(fields: readonly z.ZodType[]): { required: number; filled: number } {
  let required = 0;
  let filled = 0;
  for (const [index, field] of fields.entries()) {
    const absent = field.safeParse(undefined);
    if (!absent.success) required |= 1 << index;
    else if (absent.data !== undefined) filled |= 1 << index;
  }
  return { required, filled };
}

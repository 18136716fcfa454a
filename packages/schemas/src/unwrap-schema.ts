import { z } from 'zod';

/** The schema beneath optional, default, nullable, read-only, catch, lazy and pipe wrappers: what JSON must fit. */
export function unwrapSchema(schema: z.ZodType): z.ZodType {
  for (let inner = schema; ; ) {
    const next = innerSchema(inner);
    if (!next) return inner;
    inner = next;
  }
}

/** One step beneath a wrapper; undefined for a schema that wraps nothing. */
export function innerSchema(schema: z.ZodType): z.ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodCatch ||
    schema instanceof z.ZodLazy
  )
    return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodPipe)
    return (schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType;
  return undefined;
}

/** Whether an object may leave the argument out. */
export function isOptional(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success;
}

/** Whether null is a value of the schema itself, not a stand-in for an absent one. */
export function acceptsNull(schema: z.ZodType): boolean {
  return schema.safeParse(null).success;
}

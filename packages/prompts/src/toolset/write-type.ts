import { z } from 'zod';
import { innerSchema } from './inner-schema.ts';

/**
 * A schema as a short type that models read well: `string`, `"exact"/"semantic"`, `{state?: "open"/"shipped"}`,
 * `string[]`. Where a plain string has a meaning of its own (a path, Python), pass it as `text`.
 */
export function writeType(schema: z.ZodType, text = 'string'): string {
  const inner = innerSchema(schema);
  if (inner instanceof z.ZodString) return text;
  if (inner instanceof z.ZodNumber) return writeNumber(inner);
  if (inner instanceof z.ZodBoolean) return 'true/false';
  if (inner instanceof z.ZodEnum) return inner.options.map(writeValue).join('/');
  if (inner instanceof z.ZodLiteral) return [...inner.values].map(writeValue).join('/');
  if (inner instanceof z.ZodArray) return `${writeType(inner.element as z.ZodType)}[]`;
  if (inner instanceof z.ZodNullable) return `${writeType(inner.unwrap() as z.ZodType, text)}/null`;
  if (inner instanceof z.ZodUnion)
    return inner.options.map((option) => writeType(option as z.ZodType)).join(' | ');
  if (inner instanceof z.ZodObject) return writeObject(inner);
  return text === 'string' ? 'JSON' : text;
}

function writeValue(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function writeNumber({ minValue, maxValue, format }: z.ZodNumber): string {
  const name = format?.includes('int') ? 'integer' : 'number';
  const bounds = [minValue, maxValue].filter(
    (bound) => bound !== null && Math.abs(bound) < Number.MAX_SAFE_INTEGER,
  );
  return bounds.length === 2 ? `${name} ${bounds[0]}..${bounds[1]}` : name;
}

function writeObject({ shape }: z.ZodObject): string {
  const fields = Object.entries(shape as Record<string, z.ZodType>).map(
    ([name, field]) => `${name}${isOptional(field) ? '?' : ''}: ${writeType(field)}`,
  );
  return `{${fields.join(', ')}}`;
}

function isOptional(schema: z.ZodType): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

import { z } from 'zod';
import type { JsonPath } from '../json/json-path.ts';
import { acceptsNull, isOptional, unwrapSchema } from '../unwrap-schema.ts';
import type { ParseReport } from './parse-report.ts';

/**
 * The value without the nulls that stand for absent optional keys, at any depth that the schema
 * describes. A null that the schema accepts, or that stands where a value is required, stays.
 */
export function removeNulls(value: unknown, schema: z.ZodType, path: JsonPath, report: ParseReport): unknown {
  const inner = unwrapSchema(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.map((item, index) =>
      removeNulls(item, inner.element as z.ZodType, [...path, index], report),
    );
  const shape = isRecord(value) ? shapeFor(inner, value) : undefined;
  return shape ? removeFromObject(value as Record<string, unknown>, shape, path, report) : value;
}

function removeFromObject(
  value: Record<string, unknown>,
  shape: Readonly<Record<string, z.ZodType>>,
  path: JsonPath,
  report: ParseReport,
): Record<string, unknown> {
  const kept: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (item === null && field && isOptional(field) && !acceptsNull(field))
      report.note('null-removed', [...path, key]);
    else kept.push([key, field ? removeNulls(item, field, [...path, key], report) : item]);
  }
  return Object.fromEntries(kept);
}

/** The shape of an object schema; for a union the shape of the option that accepts most of the keys. */
function shapeFor(schema: z.ZodType, value: object): Readonly<Record<string, z.ZodType>> | undefined {
  if (schema instanceof z.ZodObject) return schema.shape as Record<string, z.ZodType>;
  if (!(schema instanceof z.ZodUnion)) return undefined;
  const shapes = (schema.options as z.ZodType[])
    .map((option) => shapeFor(unwrapSchema(option), value))
    .filter((shape) => shape !== undefined);
  const fit = (shape: object) => Object.keys(value).filter((key) => Object.hasOwn(shape, key)).length;
  return shapes.toSorted((a, b) => fit(b) - fit(a))[0];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

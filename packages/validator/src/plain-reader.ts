import { z } from 'zod';
import { isPlainJson } from './is-plain-json.ts';
import { readerOfObject } from './plain-object-reader.ts';

/**
 * Reads plain JSON as its schema does: the value itself, or a copy with what the schema fills in. Undefined says
 * nothing: the schema may take the value or refuse it.
 */
export type PlainReader = (value: unknown) => unknown;

/** A schema may hold itself: deeper parts are asked of it. */
const deepest = 12;

/**
 * What a schema demands as plain code: kinds, lengths, ranges, choices, fields, refinements. A part that demands more,
 * such as a pattern, is asked of its own schema.
 */
export function compilePlainReader(schema: z.ZodType, depth = 0): PlainReader {
  const demands = demandsOf(schema);
  const read =
    demands && depth <= deepest
      ? readerOf(schema, demands, (part) => compilePlainReader(part, depth + 1))
      : undefined;
  if (!demands || !read) return askSchema(schema);
  const { refinements } = demands;
  if (refinements.length === 0) return read;
  return (value) => {
    const result = read(value);
    return result !== undefined && refinements.every((refine) => refine(result) === true)
      ? result
      : undefined;
  };
}

function readerOf(
  schema: z.ZodType,
  { least, most, integer }: Demands,
  inner: (part: z.ZodType) => PlainReader,
): PlainReader | undefined {
  if (schema instanceof z.ZodString)
    return (value) =>
      typeof value === 'string' && value.length >= least && value.length <= most ? value : undefined;
  if (schema instanceof z.ZodNumber)
    return (value) =>
      typeof value === 'number' &&
      value >= least &&
      value <= most &&
      (!integer || Number.isSafeInteger(value))
        ? value
        : undefined;
  if (schema instanceof z.ZodBoolean) return (value) => (typeof value === 'boolean' ? value : undefined);
  if (schema instanceof z.ZodEnum) return readerOfChoice(schema.options);
  if (schema instanceof z.ZodLiteral) return readerOfChoice([...schema.values]);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return inner(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodDiscriminatedUnion) return readerOfUnion(schema, inner);
  if (schema instanceof z.ZodArray) return readerOfList(inner(schema.element as z.ZodType), { least, most });
  return schema instanceof z.ZodObject ? readerOfObject(schema, inner) : undefined;
}

/** What a transform makes of a value, and which keys of an object it drops, is left to the contract's reader. */
function askSchema(schema: z.ZodType): PlainReader {
  if (schema instanceof z.ZodPipe) return () => undefined;
  return (value) => {
    if (!isPlainJson(value)) return undefined;
    const { success, data } = schema.safeParse(value);
    return success && keepsKeys(value, data) ? data : undefined;
  };
}

function keepsKeys(value: unknown, data: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  for (const key in value) if (!Object.hasOwn(data as object, key)) return false;
  return true;
}

function readerOfChoice(choices: readonly unknown[]): PlainReader {
  return (value) => (choices.includes(value) ? value : undefined);
}

function readerOfList(readItem: PlainReader, { least, most }: Pick<Demands, 'least' | 'most'>): PlainReader {
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return undefined;
    const items = value.map(readItem);
    if (items.includes(undefined) || Object.keys(value).length !== value.length) return undefined;
    return items.every((item, index) => item === value[index]) ? value : items;
  };
}

function readerOfUnion(
  schema: z.ZodDiscriminatedUnion,
  inner: (option: z.ZodType) => PlainReader,
): PlainReader | undefined {
  const { discriminator } = schema.def;
  const readers = new Map<unknown, PlainReader>();
  for (const option of schema.options as readonly z.ZodType[]) {
    const picks = option instanceof z.ZodObject ? option.shape[discriminator] : undefined;
    if (!(picks instanceof z.ZodLiteral)) return undefined;
    const read = inner(option);
    for (const value of picks.values) readers.set(value, read);
  }
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return readers.get((value as Readonly<Record<string, unknown>>)[discriminator])?.(value);
  };
}

/** What a schema demands beside its kind. */
interface Demands {
  /** Of the length of a text or list, or of a number itself. */
  readonly least: number;
  readonly most: number;
  readonly integer: boolean;
  /** One that answers with anything but true leaves the value to the schema. */
  readonly refinements: readonly ((value: unknown) => unknown)[];
}

/** Undefined where the schema demands anything else. */
function demandsOf(schema: z.ZodType): Demands | undefined {
  let least = -Number.MAX_VALUE;
  let most = Number.MAX_VALUE;
  let integer = false;
  const refinements: ((value: unknown) => unknown)[] = [];
  const { checks = [], coerce } = schema.def as { checks?: readonly z.core.$ZodCheck[]; coerce?: boolean };
  if (coerce) return undefined;
  for (const check of checks) {
    const rule = check._zod.def as CheckRule;
    if (rule.check === 'min_length') least = Math.max(least, rule.minimum);
    else if (rule.check === 'max_length') most = Math.min(most, rule.maximum);
    else if (rule.check === 'greater_than' && rule.inclusive) least = Math.max(least, Number(rule.value));
    else if (rule.check === 'less_than' && rule.inclusive) most = Math.min(most, Number(rule.value));
    else if (rule.check === 'number_format' && rule.format === 'safeint') integer = true;
    else if (rule.check === 'custom' && typeof rule.fn === 'function') refinements.push(rule.fn);
    else return undefined;
  }
  return { least, most, integer, refinements };
}

type CheckRule =
  | z.core.$ZodCheckMinLengthDef
  | z.core.$ZodCheckMaxLengthDef
  | z.core.$ZodCheckGreaterThanDef
  | z.core.$ZodCheckLessThanDef
  | z.core.$ZodCheckNumberFormatDef
  | z.core.$ZodCustomDef;

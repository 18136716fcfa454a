import { z } from 'zod';
import { innerSchema } from './unwrap-schema.ts';

/**
 * What an argument means to grounding, copying, checks and scorers. They key on kinds, never on tool names.
 *
 * - `path`: a file or directory path, only ever copied from query or context
 * - `glob`: a file pattern that narrows a search
 * - `search-terms`: what to look for
 * - `code:python`: runnable Python
 * - `quote`: text copied verbatim (file content, old text, new text)
 * - `question`: what to ask a person
 * - `prose`: free text
 * - `number`: a number with a unit named in the description
 * - `choice`: one of a fixed list
 */
export const argumentKinds = [
  'path',
  'glob',
  'search-terms',
  'code:python',
  'quote',
  'question',
  'prose',
  'number',
  'choice',
] as const;

export type ArgumentKind = (typeof argumentKinds)[number];

/** The metadata key under which a schema carries its kind, in zod and in JSON Schema alike. */
export const argumentKindKey = 'x-argument-kind';

/** Marks an argument's schema with its kind: `withKind(z.string(), 'path')`. Description and other metadata stay. */
export function withKind<Schema extends z.ZodType>(schema: Schema, kind: ArgumentKind): Schema {
  return schema.meta({ ...schema.meta(), [argumentKindKey]: kind }) as Schema;
}

/**
 * The kind of an argument: the marked one, looked for through wrappers (optional, default, nullable) and
 * array items; without a mark, `choice` for enums, literals and booleans, `number` for numbers, `prose`
 * for anything else.
 */
export function argumentKindOf(schema: z.ZodType): ArgumentKind {
  const marked = schema.meta()?.[argumentKindKey];
  if (argumentKinds.includes(marked as ArgumentKind)) return marked as ArgumentKind;
  if (schema instanceof z.ZodArray) return argumentKindOf(schema.element as z.ZodType);
  const inner = innerSchema(schema);
  if (inner) return argumentKindOf(inner);
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral || schema instanceof z.ZodBoolean)
    return 'choice';
  return schema instanceof z.ZodNumber ? 'number' : 'prose';
}

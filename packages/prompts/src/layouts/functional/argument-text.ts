import type { ArgumentField } from '@router/schemas';
import { z } from 'zod';
import { escapeMarkers } from '../../text/escape-markers.ts';
import { innerSchema } from '../../toolset/inner-schema.ts';

/** An argument's value as the functional layout writes it: strings as they are, anything else as JSON. */
export function writeArgument({ schema }: ArgumentField, value: unknown): string {
  return escapeMarkers(isText(schema) ? String(value) : JSON.stringify(value));
}

/** The value of unescaped argument text. @throws SyntaxError where JSON is expected and not found */
export function readArgument({ schema }: ArgumentField, text: string): unknown {
  return isText(schema) ? text : JSON.parse(text);
}

/** True where a schema takes strings only, so that no quotes are needed to tell "1" from 1. */
function isText(schema: z.ZodType): boolean {
  const inner = innerSchema(schema);
  if (inner instanceof z.ZodEnum) return inner.options.every((option) => typeof option === 'string');
  return inner instanceof z.ZodString;
}

/** True where a value is the schema's default, which the decoder fills in by itself. */
export function isDefault({ schema }: ArgumentField, value: unknown): boolean {
  return schema instanceof z.ZodDefault && JSON.stringify(schema.def.defaultValue) === JSON.stringify(value);
}

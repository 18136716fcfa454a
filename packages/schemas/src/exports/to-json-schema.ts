import { z } from 'zod';
import { argumentKindKey } from '../tool-argument-kind.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = { [keyword: string]: unknown };

export interface JsonSchemaOptions {
  /** @default 'draft-2020-12' */
  target?: 'draft-2020-12' | 'draft-7' | undefined;
  /** Write `anyOf` in place of `oneOf`, which some providers refuse. @default false */
  anyOf?: boolean | undefined;
  /** Keep argument kinds as `x-argument-kind`; strict validators refuse unknown keywords. @default false */
  kinds?: boolean | undefined;
}

/**
 * The JSON Schema of what a schema accepts: defaulted keys are optional, objects are closed, refinements
 * that JSON Schema cannot say are left out (the readers of this package check them).
 */
export function toJsonSchema(
  schema: z.ZodType,
  { target = 'draft-2020-12', anyOf = false, kinds = false }: JsonSchemaOptions = {},
): JsonSchema {
  return z.toJSONSchema(schema, {
    target,
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'object') jsonSchema.additionalProperties ??= false;
      orderKeywords(jsonSchema as JsonSchema);
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (!kinds) delete (jsonSchema as JsonSchema)[argumentKindKey];
      if (anyOf && jsonSchema.oneOf) {
        jsonSchema.anyOf = jsonSchema.oneOf;
        delete jsonSchema.oneOf;
      }
    },
  }) as JsonSchema;
}

const leading = ['$schema', 'type', 'const', 'enum', 'description', 'default'];

/** The same schema always prints the same text, however it was built. */
function orderKeywords(schema: JsonSchema): void {
  const entries = Object.entries(schema);
  const rank = ([keyword]: [string, unknown]) =>
    leading.includes(keyword) ? leading.indexOf(keyword) : leading.length;
  const ordered = entries.toSorted((a, b) => rank(a) - rank(b) || (a[0] < b[0] ? -1 : 1));
  for (const [keyword] of entries) delete schema[keyword];
  Object.assign(schema, Object.fromEntries(ordered));
}

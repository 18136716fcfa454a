import { describeLimits } from './describe-limits.ts';
import type { JsonSchema } from './to-json-schema.ts';

/**
 * The schema in the smallest common dialect: one type a value, no null, choices of texts only, no keyword beyond type,
 * enum, description, properties, required, items (and `anyOf` where types really differ). It accepts more than the
 * original; limits move into descriptions.
 */
export function plainJsonSchema(schema: JsonSchema): JsonSchema {
  const described = describeLimits(schema);
  const alternatives = alternativesOf(schema).filter((option) => option.type !== 'null');
  const [only] = alternatives;
  if (only && alternatives.length === 1) return { ...plainJsonSchema(only), ...described };
  if (only) return { anyOf: alternatives.map(plainJsonSchema), ...described };
  const choices = schema.const === undefined ? schema.enum : [schema.const];
  if (Array.isArray(choices)) return { ...plainChoice(choices), ...described };
  if (schema.type === 'object') return { ...plainObject(schema), ...described };
  if (schema.type === 'array') return { type: 'array', items: plainItems(schema), ...described };
  return { ...(schema.type !== undefined && { type: schema.type }), ...described };
}

/** A list of types is a choice of schemas too. */
function alternativesOf(schema: JsonSchema): JsonSchema[] {
  if (Array.isArray(schema.type)) {
    const { description: _, default: __, ...bare } = schema;
    return schema.type.map((type) => ({ ...bare, type }));
  }
  return (schema.anyOf ?? schema.oneOf ?? []) as JsonSchema[];
}

/** Gemini takes texts as choices, nothing else. */
function plainChoice(values: readonly unknown[]): JsonSchema {
  const given = values.filter((value) => value !== null);
  if (given.every((value) => typeof value === 'string')) return { type: 'string', enum: given };
  return {
    type: typeof given[0],
    description: `One of ${given.map((value) => JSON.stringify(value)).join(', ')}`,
  };
}

function plainObject(schema: JsonSchema): JsonSchema {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  const { required } = schema;
  return {
    type: 'object',
    ...(properties.length > 0 && {
      properties: Object.fromEntries(properties.map(([name, property]) => [name, plainJsonSchema(property)])),
    }),
    ...(required !== undefined && { required }),
  };
}

function plainItems({ items }: JsonSchema): JsonSchema {
  return typeof items === 'object' && items !== null && !Array.isArray(items)
    ? plainJsonSchema(items as JsonSchema)
    : {};
}

import { RouterError } from '../errors/router-error.ts';
import { describeLimits } from './describe-limits.ts';
import type { JsonSchema } from './to-json-schema.ts';

/**
 * The schema in the dialect of strict structured outputs (OpenAI, Groq and their like): every object closed,
 * every property required, an optional one nullable instead, `anyOf` for alternatives, and no keyword beyond
 * type, enum, properties, items, anyOf, description. Limits move into the description; the readers of this package
 * check them and take the nulls out again.
 * @throws RouterError `schemas/not-strict` where a value has no fixed shape (free keys, any value, tuples)
 */
export function strictJsonSchema(schema: JsonSchema, name = 'the schema'): JsonSchema {
  const alternatives = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  const described = describeLimits(schema);
  if (alternatives)
    return { anyOf: alternatives.map((option) => strictJsonSchema(option, name)), ...described };
  if (schema.const !== undefined) return { type: typeName(schema.const), enum: [schema.const], ...described };
  if (Array.isArray(schema.enum)) return { type: enumType(schema.enum), enum: schema.enum, ...described };
  if (schema.type === 'object') return { ...strictObject(schema, name), ...described };
  if (schema.type === 'array') return { type: 'array', items: strictItems(schema, name), ...described };
  if (typeof schema.type !== 'string' && !Array.isArray(schema.type))
    throw notStrict(name, 'a value of any kind');
  return { type: schema.type, ...described };
}

/**
 * The schema that accepts null too. A null among the values of an `enum` is refused or misread by Anthropic, Groq and
 * Gemini alike, so a choice and null become alternatives.
 */
export function nullable(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.anyOf)) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] };
  const { description, ...bare } = schema;
  if (Array.isArray(schema.enum))
    return { anyOf: [bare, { type: 'null' }], ...(description !== undefined && { description }) };
  const types = [schema.type].flat();
  return types.includes('null') ? schema : { ...schema, type: [...types, 'null'] };
}

/** An object of the strict dialect: closed, with every property required. */
export function closedObject(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function strictObject(schema: JsonSchema, name: string): JsonSchema {
  const required = (schema.required ?? []) as string[];
  const known = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  // An open object with known keys is closed: a model then writes less than it might, nothing wrong.
  if (schema.additionalProperties !== false && known.length === 0)
    throw notStrict(name, 'an object with free keys');
  const properties = known.map(([key, property]) => {
    const strict = strictJsonSchema(property, `${name}.${key}`);
    return [key, required.includes(key) ? strict : nullable(strict)] as const;
  });
  return closedObject(Object.fromEntries(properties));
}

function strictItems({ items }: JsonSchema, name: string): JsonSchema {
  if (typeof items !== 'object' || items === null || Array.isArray(items))
    throw notStrict(name, 'an array of mixed or unknown items');
  return strictJsonSchema(items as JsonSchema, `${name}[]`);
}

function typeName(value: unknown): string {
  return value === null ? 'null' : typeof value;
}

function enumType(values: readonly unknown[]): unknown {
  const names = [...new Set(values.map(typeName))];
  return names.length === 1 ? names[0] : names;
}

function notStrict(name: string, what: string): RouterError {
  return new RouterError({
    code: 'schemas/not-strict',
    kind: 'usage',
    message: `${name} is ${what}: expected a fixed shape, which strict structured outputs demand.`,
    hint: 'List the keys of the object, or use an interface without strict mode.',
  });
}

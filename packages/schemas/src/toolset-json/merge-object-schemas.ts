import type { JsonSchema } from '../exports/to-json-schema.ts';

/** Whether a prepared schema is a plain object: properties and nothing that chooses between shapes. */
export function isPlainObjectSchema(schema: JsonSchema): boolean {
  return (
    schema.type === 'object' && !schema.anyOf && !schema.oneOf && !schema.allOf && !schema.patternProperties
  );
}

/**
 * One object schema that asks for everything the parts ask for. Closed as soon as one part is closed;
 * where two parts describe a property, both descriptions hold.
 */
export function mergeObjectSchemas(parts: readonly JsonSchema[]): JsonSchema {
  const properties: Record<string, unknown> = {};
  for (const part of parts)
    for (const [name, schema] of Object.entries((part.properties ?? {}) as Record<string, JsonSchema>))
      properties[name] = Object.hasOwn(properties, name)
        ? both(properties[name] as JsonSchema, schema)
        : schema;
  const required = [...new Set(parts.flatMap((part) => (part.required ?? []) as string[]))];
  const open = parts.find((part) => part.additionalProperties !== false)?.additionalProperties;
  const closed = parts.some((part) => part.additionalProperties === false);
  return {
    ...Object.assign({}, ...parts),
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: closed ? false : (open ?? false),
  };
}

/** A property that two parts describe: keywords side by side, the later one (usually a fixed value) winning. */
function both(first: JsonSchema, second: JsonSchema): JsonSchema {
  return { ...first, ...second };
}

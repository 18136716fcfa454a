import type { JsonSchema } from './to-json-schema.ts';

/**
 * One object schema that accepts what each of several closed object schemas accepts, and more: a property
 * is required only where all alternatives require it, and says in its description where it belongs.
 */
export function mergeAlternatives(alternatives: readonly JsonSchema[]): JsonSchema {
  const objects = alternatives.flatMap(
    (option) => (option.anyOf ?? option.oneOf ?? [option]) as JsonSchema[],
  );
  const names = [...new Set(objects.flatMap((option) => Object.keys(propertiesOf(option))))];
  const choice = names.find((name) => objects.every((option) => fixedValues(propertiesOf(option)[name])));
  const properties = Object.fromEntries(names.map((name) => [name, mergeProperty(name, objects, choice)]));
  const required = names.filter((name) => objects.every((option) => requires(option, name)));
  return {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: objects.every((option) => option.additionalProperties === false)
      ? false
      : (objects.find((option) => option.additionalProperties !== false)?.additionalProperties ?? true),
  };
}

function mergeProperty(name: string, objects: readonly JsonSchema[], choice: string | undefined): JsonSchema {
  const owners = objects.filter((option) => Object.hasOwn(propertiesOf(option), name));
  const merged = unite(owners.map((option) => propertiesOf(option)[name] as JsonSchema));
  if (choice === undefined || owners.length === objects.length) return merged;
  const values = owners.flatMap((option) => fixedValues(propertiesOf(option)[choice]) ?? []);
  const needed = owners.every((option) => requires(option, name)) ? 'Required' : 'Only';
  const place = `${needed} with ${choice} ${values.join(', ')}.`;
  const description = typeof merged.description === 'string' ? `${merged.description}. ${place}` : place;
  return { ...merged, description };
}

/** One schema for what several schemas accept. */
function unite(schemas: readonly JsonSchema[]): JsonSchema {
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  const [first = {}] = distinct;
  if (distinct.length < 2) return first;
  const values = distinct.map(fixedValues);
  if (values.every((own) => own !== undefined)) {
    const type = distinct.every((schema) => schema.type === first.type) ? first.type : undefined;
    return {
      ...(type !== undefined && { type }),
      enum: [...new Set(values.flat())],
      ...joinDescriptions(distinct),
    };
  }
  if (distinct.every((schema) => schema.type === 'string' && !schema.pattern && !schema.format))
    // Texts that differ in limits and words alone: one text, free of the limits that do not hold for all.
    return { type: 'string', ...joinDescriptions(distinct) };
  return { anyOf: distinct };
}

function joinDescriptions(schemas: readonly JsonSchema[]): { description?: string } {
  const words = schemas.flatMap(({ description }) => (typeof description === 'string' ? [description] : []));
  return words.length === 0 ? {} : { description: [...new Set(words)].join(' / ') };
}

function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (schema.properties ?? {}) as Record<string, JsonSchema>;
}

function requires({ required }: JsonSchema, name: string): boolean {
  return Array.isArray(required) && required.includes(name);
}

function fixedValues(schema: JsonSchema | undefined): unknown[] | undefined {
  if (schema?.const !== undefined) return [schema.const];
  return Array.isArray(schema?.enum) ? schema.enum : undefined;
}

import type { JsonSchema } from './to-json-schema.ts';

const limits: readonly (readonly [string, (value: unknown) => string])[] = [
  ['minimum', (value) => `at least ${value}`],
  ['exclusiveMinimum', (value) => `more than ${value}`],
  ['maximum', (value) => `at most ${value}`],
  ['exclusiveMaximum', (value) => `less than ${value}`],
  ['multipleOf', (value) => `a multiple of ${value}`],
  ['minItems', (value) => `at least ${value} items`],
  ['maxItems', (value) => `at most ${value} items`],
  ['pattern', (value) => `matching ${value}`],
  ['format', (value) => `format ${value}`],
  ['default', (value) => `default ${JSON.stringify(value)}`],
];

/** What small dialects of JSON Schema cannot say, in words. Text lengths stay out: they are bounds against abuse, not guidance. */
export function describeLimits(schema: JsonSchema): { description?: string } {
  const words = limits.flatMap(([keyword, say]) =>
    schema[keyword] === undefined ? [] : [say(schema[keyword])],
  );
  const given = typeof schema.description === 'string' ? schema.description : '';
  if (words.length === 0) return given === '' ? {} : { description: given };
  return { description: given === '' ? words.join(', ') : `${given} (${words.join(', ')})` };
}

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { argumentVariants } from '../argument-variants.ts';
import { codingAgentToolset } from '../coding-agent-toolset.ts';
import { RouterError } from '../errors/router-error.ts';
import { toolArgumentsJsonSchema } from '../exports/tool-arguments-json-schema.ts';
import { safeParseAgentOutput } from '../parse/parse-agent-output.ts';
import { orderDeskToolset } from '../testing/order-desk-toolset.ts';
import { codingAgentOutputs, orderDeskOutputs } from '../testing/sample-outputs.ts';
import type { Tool } from '../tool.ts';
import { safeToolsetFromJson, toolsetFromJson } from './toolset-from-json.ts';
import { toolsetToJson } from './toolset-to-json.ts';

fc.configureGlobal({ seed: 20261122 });

const withParameters = (parameters: unknown) => ({
  name: 'set',
  tools: [{ name: 'tool', description: 'A tool.', risk: 'read', parameters }],
});
const argumentsOf = (parameters: unknown) => toolsetFromJson(withParameters(parameters)).tools[0]?.arguments;
const messagesOf = (input: unknown) => {
  const result = safeToolsetFromJson(input);
  return result.success ? [] : result.issues.map(({ message }) => message);
};
const kindsOf = (properties: unknown) => {
  const [tool] = toolsetFromJson(withParameters({ type: 'object', properties })).tools;
  return Object.fromEntries(argumentVariants(tool!)[0]!.fields.map(({ name, kind }) => [name, kind]));
};

test.each([
  ['coding-agent', codingAgentToolset, codingAgentOutputs],
  ['order-desk', orderDeskToolset, orderDeskOutputs],
] as const)('%s survives the way to JSON and back', (_, toolset, outputs) => {
  const json = toolsetToJson(toolset);
  const text = JSON.stringify(json);
  const read = toolsetFromJson(text);
  expect(JSON.stringify(toolsetToJson(read))).toBe(text);
  expect(
    read.tools.map(({ name, description, risk, usage, utterances }) => ({
      name,
      description,
      risk,
      usage,
      utterances,
    })),
  ).toEqual(
    toolset.tools.map(({ name, description, risk, usage, utterances }) => ({
      name,
      description,
      risk,
      usage,
      utterances,
    })),
  );
  for (const [index, tool] of toolset.tools.entries()) {
    const shape = (of: Tool) =>
      argumentVariants(of).map(({ discriminator, fields }) => [
        discriminator,
        fields.map(({ name, kind, required }) => [name, kind, required]),
      ]);
    expect(shape(read.tools[index]!)).toEqual(shape(tool));
  }
  for (const output of outputs)
    expect(safeParseAgentOutput(output, read)).toMatchObject({ success: true, output });
});

test('a toolset file as people write it', () => {
  const toolset = toolsetFromJson(`{
    "name": "shop",
    "tools": [{
      "name": "get_order", "description": "Look an order up.", "risk": "read",
      "parameters": {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "properties": { "order_id": { "type": "string" }, "verbose": { "type": "boolean", "default": false } },
        "required": ["order_id"]
      },
      "utterances": ["where is order 17"]
    }]
  }`);
  const [tool] = toolset.tools;
  expect(tool).toMatchObject({
    usage: { when: ['Look an order up.'], whenNot: [] },
    utterances: ['where is order 17'],
  });
  expect(tool?.arguments.parse({ order_id: '17' })).toEqual({ order_id: '17', verbose: false });
  expect(tool?.arguments.safeParse({ order_id: '17', extra: 1 }).success).toBe(false);
});

test('issues come all at once, each with its place', () => {
  const text = `{"name":"","title":"x","tools":[
 {"name":"answer","description":"d","risk":"reed","parameters":{"type":"object"}},
 {"name":"two words","description":"d","risk":"read","parameters":{"type":"string"},"usage":{"whenNot":[]}},
 {"name":"ok","description":"d","risk":"read"},
 {"name":"ok","description":"d","risk":"read","parameters":{"type":"objekt","properties":{"a":{"pattern":"("}}}}
]}`;
  expect(messagesOf(text)).toEqual([
    'The toolset has no key "title": it takes $schema, name, tools (at /title, line 1, column 20)',
    'name must be a non-empty string, received "" (at /name, line 1, column 9)',
    'A tool\'s name must be another name than "answer" or "none", received "answer" (at /tools/0/name, line 2, column 10)',
    'risk must be "read", "write", "execute" or "human", received "reed" (at /tools/0/risk, line 2, column 44)',
    'A tool\'s name must be a letter, then letters, digits, _ or -, at most 64 characters in all, received "two words" (at /tools/1/name, line 3, column 10)',
    'parameters must describe an object (or alternatives that are objects) (at /tools/1/parameters, line 3, column 67)',
    'usage has no key "whenNot": it takes when, when_not, argument_rules (at /tools/1/usage/whenNot, line 3, column 104)',
    'parameters must be a JSON Schema of an object, received nothing (at /tools/2/parameters, line 4, column 2)',
    'type must be "string", "number", "integer", "boolean", "object", "array" or "null", received "objekt" (at /tools/3/parameters/type, line 5, column 68)',
    'pattern must be a regular expression, received "(" (at /tools/3/parameters/properties/a/pattern, line 5, column 106)',
    'Two tools are named "ok": each name once (at /tools/3/name, line 5, column 10)',
  ]);
  expect(() => toolsetFromJson(text)).toThrow(/^The toolset is not valid: .* and 6 more\.$/);
  try {
    toolsetFromJson('{');
  } catch (error) {
    expect(RouterError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ code: 'schemas/invalid-toolset', kind: 'usage' });
  }
});

describe('JSON Schema', () => {
  test('objects are closed at every depth unless they say otherwise', () => {
    const schema = argumentsOf({
      type: 'object',
      properties: {
        inner: { type: 'object', properties: { a: { type: 'number' } } },
        open: { type: 'object', additionalProperties: true },
        labels: { type: 'object', additionalProperties: { type: 'string' } },
        list: { type: 'array', items: { properties: { b: { type: 'number' } } } },
      },
    });
    expect(
      schema?.safeParse({ inner: { a: 1 }, open: { x: 1 }, labels: { x: 'y' }, list: [{ b: 1 }] }).success,
    ).toBe(true);
    for (const wrong of [{ inner: { x: 1 } }, { labels: { x: 1 } }, { list: [{ c: 1 }] }, { x: 1 }])
      expect(schema?.safeParse(wrong).success).toBe(false);
  });

  test('references are inlined from $defs and definitions', () => {
    for (const key of ['$defs', 'definitions']) {
      const schema = argumentsOf({
        type: 'object',
        [key]: {
          id: { type: 'string', minLength: 2 },
          pair: { type: 'array', items: { $ref: `#/${key}/id` }, minItems: 2 },
        },
        properties: { pair: { $ref: `#/${key}/pair`, description: 'Two ids' } },
        required: ['pair'],
      });
      expect(schema?.safeParse({ pair: ['ab', 'cd'] }).success).toBe(true);
      expect(schema?.safeParse({ pair: ['ab'] }).success).toBe(false);
      expect(schema?.safeParse({ pair: ['ab', 'c'] }).success).toBe(false);
    }
  });

  test('a base object with alternatives, and allOf, become plain objects', () => {
    const either = toolsetFromJson(
      withParameters({
        type: 'object',
        properties: { id: { type: 'string' }, email: { type: 'string' }, reason: { type: 'string' } },
        required: ['reason'],
        anyOf: [{ required: ['id'] }, { required: ['email'] }],
      }),
    ).tools[0]!;
    expect(argumentVariants(either)).toHaveLength(2);
    expect(either.arguments.safeParse({ reason: 'r' }).success).toBe(false);
    expect(either.arguments.safeParse({ reason: 'r', email: 'e' }).success).toBe(true);
    const all = argumentsOf({
      allOf: [
        { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
        { type: 'object', properties: { b: { type: 'number' } } },
      ],
    });
    expect(all?.safeParse({ a: 'x', b: 1 }).success).toBe(true);
    expect(all?.safeParse({ b: 1 }).success).toBe(false);
    expect(all?.safeParse({ a: 'x', c: 1 }).success).toBe(false);
  });

  test.each([
    [{ type: 'object', properties: { a: { not: { type: 'string' } } } }, /keyword not/],
    [{ type: 'object', if: {}, else: {} }, /keyword if/],
    [{ type: 'object', dependentRequired: {} }, /keyword dependentRequired/],
    [{ type: 'object', properties: { a: { $ref: 'https://example.org/a' } } }, /the reference "https:/],
    [
      {
        type: 'object',
        $defs: { a: { properties: { b: { $ref: '#/$defs/a' } } } },
        properties: { a: { $ref: '#/$defs/a' } },
      },
      /recursive/,
    ],
    [{ type: 'object', required: ['a'] }, /"a" is required and not among the properties/],
    [{ type: 'object', properties: [] }, /properties must be an object/],
    [{ type: 'object', properties: { a: { enum: [] } } }, /enum must be a non-empty array/],
    [
      { type: 'object', properties: { a: { 'x-argument-kind': 'file' } } },
      /x-argument-kind must be "path", "glob"/,
    ],
    [{ anyOf: [{ type: 'object' }, { type: 'string' }] }, /must describe an object/],
    [true, /parameters must be a JSON Schema of an object/],
    ['{}', /parameters must be a JSON Schema of an object/],
  ])('%j is refused by name', (parameters, message) => {
    expect(messagesOf(withParameters(parameters)).join()).toMatch(message);
  });

  test('a default that its own schema refuses', () => {
    const parameters = { type: 'object', properties: { limit: { type: 'integer', minimum: 1, default: 0 } } };
    expect(messagesOf(withParameters(parameters))).toEqual([
      'The default of limit is not a value of limit: received 0 (at /tools/0/parameters/properties/limit/default)',
    ]);
  });

  test('references that multiply are stopped', () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 40 }, (_, level) => [
        `d${level}`,
        {
          type: 'object',
          properties: { a: { $ref: `#/$defs/d${level + 1}` }, b: { $ref: `#/$defs/d${level + 1}` } },
        },
      ]),
    );
    const parameters = {
      $defs: { ...$defs, d40: { type: 'string' } },
      type: 'object',
      properties: { a: { $ref: '#/$defs/d0' } },
    };
    expect(messagesOf(withParameters(parameters)).join()).toMatch(/more than 10000 schemas/);
  });

  test('agrees with ajv on any values', () => {
    const ajv = new Ajv2020({ strict: false });
    const scalar = fc.oneof(
      fc.record({ type: fc.constant('string'), minLength: fc.nat({ max: 2 }) }),
      fc.record({ type: fc.constant('integer'), minimum: fc.integer({ min: -3, max: 3 }) }),
      fc.record({ type: fc.constant('number'), exclusiveMaximum: fc.integer({ min: 0, max: 3 }) }),
      fc.constant({ type: 'boolean' }),
      fc.constant({ enum: ['a', 'b'] }),
      fc.constant({ type: ['string', 'null'] }),
    );
    const field = fc.oneof(
      scalar,
      fc.record({ type: fc.constant('array'), items: scalar, maxItems: fc.constant(2) }),
    );
    const schemas = fc.record({ a: field, b: field, c: field }, { requiredKeys: ['a'] }).chain((properties) =>
      fc.record({
        type: fc.constant('object'),
        properties: fc.constant(properties),
        required: fc.subarray(Object.keys(properties)),
      }),
    );
    const value = fc.oneof(
      fc.constantFrom('', 'a', 'abc', 0, 1, -4, 1.5, true, null),
      fc.array(fc.constantFrom('a', 1, true), { maxLength: 3 }),
    );
    const values = fc.record({ a: value, b: value, c: value, d: value }, { requiredKeys: [] });
    fc.assert(
      fc.property(schemas, fc.array(values, { minLength: 10, maxLength: 10 }), (schema, candidates) => {
        const toolset = toolsetFromJson(withParameters(schema));
        const tool = toolset.tools[0]!;
        const given = ajv.compile({ ...schema, additionalProperties: false });
        const exported = ajv.compile(toolArgumentsJsonSchema(tool));
        for (const candidate of candidates) {
          const expected = given(candidate);
          expect([candidate, tool.arguments.safeParse(candidate).success]).toEqual([candidate, expected]);
          expect([candidate, exported(candidate)]).toEqual([candidate, expected]);
        }
        const json = JSON.stringify(toolsetToJson(toolset));
        expect(JSON.stringify(toolsetToJson(toolsetFromJson(json)))).toBe(json);
      }),
      { numRuns: 60 },
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(typeof safeToolsetFromJson(value).success).toBe('boolean');
        expect(typeof safeToolsetFromJson(withParameters(value)).success).toBe('boolean');
        expect(
          typeof safeToolsetFromJson(withParameters({ type: 'object', properties: { a: value } })).success,
        ).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

test('kinds: marked ones win, names suggest the rest, doubt is prose', () => {
  const text = { type: 'string' };
  expect(
    kindsOf({
      path: text,
      file_path: text,
      outputDir: text,
      glob: text,
      pattern: { ...text, description: 'Glob of files to include' },
      regex_pattern: text,
      query: text,
      sql: text,
      sqlQuery: text,
      lookup: { ...text, 'x-argument-kind': 'search-terms' },
      code: { ...text, description: 'Python to run' },
      script: text,
      question: text,
      order_id: text,
      contact: { ...text, format: 'email' },
      url: text,
      content: text,
      old_string: text,
      note: text,
      files: { type: 'array', items: text },
      limit: { type: 'integer' },
      verbose: { type: 'boolean' },
      unit: { enum: ['c', 'f'] },
    }),
  ).toEqual({
    path: 'path',
    file_path: 'path',
    outputDir: 'path',
    glob: 'glob',
    pattern: 'glob',
    regex_pattern: 'prose',
    query: 'search-terms',
    sql: 'prose',
    sqlQuery: 'prose',
    lookup: 'search-terms',
    code: 'code:python',
    script: 'prose',
    question: 'question',
    order_id: 'quote',
    contact: 'quote',
    url: 'quote',
    content: 'quote',
    old_string: 'quote',
    note: 'prose',
    files: 'path',
    limit: 'number',
    verbose: 'choice',
    unit: 'choice',
  });
  expect(kindsOf({ query: { ...text, description: 'A SQL query' } })).toEqual({ query: 'prose' });
});

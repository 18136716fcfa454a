import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { agentOutputSchema } from '../agent-output.ts';
import { codingAgentToolset } from '../coding-agent-toolset.ts';
import { defineTool } from '../define-tool.ts';
import { safeParseAgentOutput } from '../parse/parse-agent-output.ts';
import { routeContextSchema } from '../route-context.ts';
import { flattenOutput } from '../testing/flatten-output.ts';
import { orderDeskToolset } from '../testing/order-desk-toolset.ts';
import { codingAgentOutputs, orderDeskOutputs, wrongOutputs } from '../testing/sample-outputs.ts';
import { defineToolset } from '../toolset.ts';
import { agentOutputJsonSchema } from './agent-output-json-schema.ts';
import { flatOutputJsonSchema } from './flat-output-json-schema.ts';
import { guidedDecodingJsonSchema } from './guided-decoding-json-schema.ts';
import { strictJsonSchema } from './strict-json-schema.ts';
import { strictOutputJsonSchema } from './strict-output-json-schema.ts';
import { type JsonSchema, toJsonSchema } from './to-json-schema.ts';
import { toolArgumentsJsonSchema } from './tool-arguments-json-schema.ts';
import { trainingExampleJsonSchema } from './training-example-json-schema.ts';

/** Strict ajv: unknown keywords and formats throw, and the schema is checked against its metaschema. */
function compile(schema: JsonSchema, target: 'draft-7' | 'draft-2020-12'): ValidateFunction {
  const ajv =
    target === 'draft-7' ? new Ajv({ allowUnionTypes: true }) : new Ajv2020({ allowUnionTypes: true });
  expect(ajv.validateSchema(schema)).toBe(true);
  return ajv.compile(schema);
}

const cases = [
  ['coding-agent', codingAgentToolset, codingAgentOutputs],
  ['order-desk', orderDeskToolset, orderDeskOutputs],
] as const;

describe.each(['draft-7', 'draft-2020-12'] as const)('%s', (target) => {
  test.each(cases)('AgentOutput of %s holds in ajv', (_, toolset, outputs) => {
    const validate = compile(agentOutputJsonSchema(toolset, { target }), target);
    for (const output of outputs) expect([output, validate(output)]).toEqual([output, true]);
    for (const output of wrongOutputs) expect([output, validate(output)]).toEqual([output, false]);
  });

  test('the declared dialect is the asked one', () => {
    const { $schema } = agentOutputJsonSchema(codingAgentToolset, { target });
    expect($schema).toContain(target === 'draft-7' ? 'draft-07' : '2020-12');
  });

  test('TrainingExample is open beside its output', () => {
    const validate = compile(trainingExampleJsonSchema(codingAgentToolset, { target }), target);
    for (const output of codingAgentOutputs)
      expect(validate({ user_query: 'q', output, meta: { id: '1', mine: 2 }, other: true })).toBe(true);
    for (const output of wrongOutputs) expect(validate({ user_query: 'q', output })).toBe(false);
    expect(validate({ user_query: '', output: codingAgentOutputs[0] })).toBe(false);
    expect(validate({ user_query: 'q', output: codingAgentOutputs[0], meta: { intent: 'sing' } })).toBe(
      false,
    );
  });

  test.each(cases)('every tool of %s: exact and merged arguments', (_, toolset, outputs) => {
    for (const tool of toolset.tools) {
      const exact = compile(toolArgumentsJsonSchema(tool, { target }), target);
      const merged = toolArgumentsJsonSchema(tool, { target, form: 'merged' });
      expect([merged.type, merged.oneOf, merged.anyOf]).toEqual(['object', undefined, undefined]);
      const loose = compile(merged, target);
      for (const output of outputs) {
        if (output.status !== 'running' || output.tool_use.tool_name !== tool.name) continue;
        expect(exact(output.tool_use.arguments)).toBe(true);
        expect(loose(output.tool_use.arguments)).toBe(true);
        expect(loose({ ...output.tool_use.arguments, surprise: 1 })).toBe(false);
      }
    }
  });
});

test('defaulted arguments are optional to writers', () => {
  const validate = compile(agentOutputJsonSchema(codingAgentToolset), 'draft-2020-12');
  expect(
    validate({ status: 'running', tool_use: { tool_name: 'codebase_search', arguments: { query: 'x' } } }),
  ).toBe(true);
});

test('the thought rule', () => {
  const [withThought, without] = [codingAgentOutputs[1], codingAgentOutputs[2]];
  const accepted = (['optional', 'required', 'omitted'] as const).map((thought) => {
    const validate = compile(agentOutputJsonSchema(codingAgentToolset, { thought }), 'draft-2020-12');
    return [validate(withThought), validate(without)];
  });
  expect(accepted).toEqual([
    [true, true],
    [true, false],
    [false, true],
  ]);
});

/** What OpenAI documents for strict structured outputs; more is refused by the service. */
const strictKeywords = [
  'type',
  'enum',
  'description',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'anyOf',
];

function checkStrict(schema: JsonSchema, place = '#'): void {
  for (const keyword of Object.keys(schema)) expect(strictKeywords, `${place}/${keyword}`).toContain(keyword);
  if (schema.properties) {
    const properties = schema.properties as Record<string, JsonSchema>;
    expect([place, schema.additionalProperties, schema.required]).toEqual([
      place,
      false,
      Object.keys(properties),
    ]);
    for (const [name, property] of Object.entries(properties)) checkStrict(property, `${place}/${name}`);
  }
  if (schema.items) checkStrict(schema.items as JsonSchema, `${place}/items`);
  for (const option of (schema.anyOf ?? []) as JsonSchema[]) checkStrict(option, `${place}/anyOf`);
}

describe.each(cases)('provider-safe forms of %s', (_, toolset, outputs) => {
  test('the strict form keeps to the strict dialect with an object at the root, and no enum holds a null', () => {
    const schema = strictOutputJsonSchema(toolset);
    checkStrict(schema);
    expect(schema.type).toBe('object');
    expect(JSON.stringify(schema)).not.toMatch(/"enum":\[[^\]]*null/);
  });

  test('the flat form keeps to the smallest dialect', () => {
    const schema = flatOutputJsonSchema(toolset);
    expect(JSON.stringify(schema)).not.toMatch(
      /anyOf|oneOf|const"|null"|additionalProperties|default"|minLength|"type":\[/,
    );
    const validate = compile(schema, 'draft-2020-12');
    for (const output of outputs) {
      const spoken = JSON.parse(JSON.stringify(output).replace(',"note":null', ''));
      expect([spoken, validate(spoken)]).toEqual([spoken, true]);
    }
  });

  test('answers with nulls read back as the canonical output', () => {
    for (const output of outputs)
      expect(safeParseAgentOutput(flattenOutput(output, toolset), toolset)).toMatchObject({
        success: true,
        output,
      });
  });

  test('the schema for guided decoding has neither oneOf nor annotations and stays exact', () => {
    const schema = guidedDecodingJsonSchema(toolset);
    expect(JSON.stringify(schema)).not.toMatch(/oneOf|description|default|\$schema|x-argument-kind/);
    const validate = compile(schema, 'draft-2020-12');
    for (const output of outputs) expect(validate(output)).toBe(true);
    for (const output of wrongOutputs) expect(validate(output)).toBe(false);
  });
});

test('a strict answer to the strict schema reads back', () => {
  const validate = compile(strictOutputJsonSchema(codingAgentToolset), 'draft-2020-12');
  const answer = {
    status: 'running',
    thought: null,
    tool_use: { tool_name: 'codebase_search', arguments: { query: 'x', mode: null, file_pattern: null } },
    final_answer: null,
  };
  expect(validate(answer)).toBe(true);
  expect(safeParseAgentOutput(answer, codingAgentToolset)).toMatchObject({
    success: true,
    output: {
      status: 'running',
      tool_use: { tool_name: 'codebase_search', arguments: { query: 'x', mode: 'hybrid' } },
    },
  });
});

test('the flat form unites arguments that tools share by name', () => {
  const named = (name: string, shape: z.ZodRawShape) =>
    defineTool({
      name,
      description: name,
      arguments: z.strictObject(shape),
      usage: { when: [], whenNot: [] },
      risk: 'read',
    });
  const toolset = defineToolset({
    name: 'clash',
    tools: [
      named('one', { text: z.string().max(5), kind: z.enum(['x', 'y']), id: z.string() }),
      named('two', { text: z.string(), kind: z.literal('z'), id: z.number().optional() }),
    ],
  });
  const schema = flatOutputJsonSchema(toolset) as {
    properties: { tool_use: { properties: { arguments: JsonSchema } } };
  };
  expect(schema.properties.tool_use.properties.arguments.properties).toEqual({
    text: { type: 'string', description: 'one: text / two: text' },
    kind: { type: 'string', enum: ['x', 'y', 'z'], description: 'one: kind / two: kind' },
    id: {
      anyOf: [
        { type: 'string', description: 'one: id' },
        { type: 'number', description: 'two: id' },
      ],
    },
  });
  const validate = compile(flatOutputJsonSchema(toolset), 'draft-2020-12');
  const answer = {
    status: 'running',
    tool_use: { tool_name: 'two', arguments: { text: 'longer than five', kind: 'z' } },
  };
  expect(validate(answer)).toBe(true);
  expect(safeParseAgentOutput(answer, toolset)).toMatchObject({
    success: true,
    output: { tool_use: { tool_name: 'two', arguments: { text: 'longer than five', kind: 'z' } } },
  });
});

test('any schema has a strict form: a whole training row, its open objects closed', () => {
  const row = z.looseObject({
    user_query: z.string(),
    context: routeContextSchema.optional(),
    output: agentOutputSchema(codingAgentToolset),
  });
  const strict = strictJsonSchema(toJsonSchema(row));
  checkStrict(strict);
  const validate = compile(strict, 'draft-2020-12');
  const context = { messages: null, files: ['a'], open_file: null };
  expect(validate({ user_query: 'q', context, output: { status: 'complete', final_answer: 'x' } })).toBe(
    true,
  );
  expect(validate({ user_query: 'q', output: { status: 'complete', final_answer: 'x' } })).toBe(false);
});

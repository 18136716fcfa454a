import type { Grammar as GrammarHandle } from '@mlc-ai/web-xgrammar';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { codingAgentToolset } from '../coding-agent-toolset.ts';
import { defineTool } from '../define-tool.ts';
import { loadXgrammar } from '../testing/load-xgrammar.ts';
import { orderDeskToolset } from '../testing/order-desk-toolset.ts';
import { codingAgentOutputs, orderDeskOutputs, wrongOutputs } from '../testing/sample-outputs.ts';
import { defineToolset } from '../toolset.ts';
import { gbnfGrammar } from './gbnf-grammar.ts';
import { gbnfIntegerRange } from './gbnf-integer-range.ts';
import { guidedDecodingJsonSchema } from './guided-decoding-json-schema.ts';

fc.configureGlobal({ seed: 20261122 });

const { Grammar, Testings } = loadXgrammar();

/** xgrammar is the engine behind vLLM's structured outputs; it reads GBNF and JSON Schema alike. */
const accepts = (grammar: GrammarHandle, text: string) => Testings.isGrammarAcceptString(grammar, text);

const cases = [
  ['coding-agent', codingAgentToolset, codingAgentOutputs],
  ['order-desk', orderDeskToolset, orderDeskOutputs],
] as const;

describe.each(cases)('the grammar of %s in xgrammar', (_, toolset, outputs) => {
  let grammar: GrammarHandle;
  beforeAll(async () => {
    grammar = await Grammar.fromEBNF(gbnfGrammar(toolset));
  });

  test('accepts every sample output', async () => {
    for (const output of outputs) {
      const text = JSON.stringify(output);
      expect([text, await accepts(grammar, text)]).toEqual([text, true]);
    }
  });

  test('rejects wrong outputs, and prefixes and mutations of right ones', async () => {
    for (const output of wrongOutputs)
      expect([output, await accepts(grammar, JSON.stringify(output))]).toEqual([output, false]);
    for (const output of outputs) {
      const text = JSON.stringify(output);
      const mutations = [
        text.slice(0, -1),
        `${text}}`,
        text.replace('"status"', '"state"'),
        text.replace('{', '{"extra":1,'),
        text.replace('"tool_name":"', '"tool_name":"x_'),
        text.replace('"status":', '"status":null,"thought":'),
        text.replaceAll('"', "'"),
        text.replace(/"arguments":\{.*\}\}/, '"arguments":null}'),
      ].filter((mutation) => mutation !== text);
      for (const mutation of mutations) {
        if (mutation.includes('"tool_name":"x_')) expect(text).toContain('tool_name');
        expect([mutation, await accepts(grammar, mutation)]).toEqual([mutation, false]);
      }
    }
  });

  test('the schema for guided decoding compiles there too and agrees', async () => {
    const schema = JSON.stringify(guidedDecodingJsonSchema(toolset));
    // xgrammar's own JSON strings hold no raw delete character, though JSON allows it.
    const written = outputs.map((output) => JSON.stringify(output).replaceAll('\u007f', ''));
    const guided = await Grammar.fromJSONSchema(schema, false, -1, [',', ':']);
    for (const text of written) expect([text, await accepts(guided, text)]).toEqual([text, true]);
    for (const output of wrongOutputs) expect(await accepts(guided, JSON.stringify(output))).toBe(false);
  });
});

test('whitespace is allowed on demand only', async () => {
  const text = JSON.stringify(codingAgentOutputs[1], null, 2);
  const tight = await Grammar.fromEBNF(gbnfGrammar(codingAgentToolset));
  const loose = await Grammar.fromEBNF(gbnfGrammar(codingAgentToolset, { whitespace: true }));
  expect(await accepts(tight, text)).toBe(false);
  expect(await accepts(loose, text)).toBe(true);
});

test('the thought rule', async () => {
  const [withThought, without] = [codingAgentOutputs[1], codingAgentOutputs[3]].map((output) =>
    JSON.stringify(output),
  );
  const required = await Grammar.fromEBNF(gbnfGrammar(codingAgentToolset, { thought: 'required' }));
  const omitted = await Grammar.fromEBNF(gbnfGrammar(codingAgentToolset, { thought: 'omitted' }));
  expect(await accepts(required, withThought ?? '')).toBe(true);
  expect(await accepts(required, without ?? '')).toBe(false);
  expect(await accepts(omitted, withThought ?? '')).toBe(false);
  expect(await accepts(omitted, without ?? '')).toBe(true);
});

test('names stay within the letters that llama.cpp allows, and every rule is defined once', () => {
  for (const [, toolset] of cases) {
    const lines = gbnfGrammar(toolset).trimEnd().split('\n');
    const names = lines.map((line) => line.split(' ::= ')[0] ?? '');
    for (const name of names) expect(name).toMatch(/^[a-zA-Z][a-zA-Z0-9-]*$/);
    expect(new Set(names).size).toBe(names.length);
  }
});

const variety = defineToolset({
  name: 'variety',
  tools: [
    defineTool({
      name: 'mix',
      description: 'Every shape of argument.',
      arguments: z.strictObject({
        first: z.string().max(5).optional(),
        second: z.number().optional(),
        third: z.boolean(),
        list: z.array(z.number().int().min(-3).max(120)).min(2).max(3).optional(),
        labels: z.record(z.string(), z.number()).optional(),
        any: z.unknown().optional(),
        none: z.null().optional(),
      }),
      usage: { when: [], whenNot: [] },
      risk: 'read',
    }),
  ],
});

test.each([false, true])(
  'optional first keys, arrays, records, free values; whitespace %s',
  async (whitespace) => {
    const grammar = await Grammar.fromEBNF(gbnfGrammar(variety, { whitespace }));
    const call = (given: unknown) =>
      accepts(
        grammar,
        JSON.stringify({ status: 'running', tool_use: { tool_name: 'mix', arguments: given } }),
      );
    const right = [
      { third: true },
      { first: 'a', third: false },
      { second: -1.5e21, third: false },
      { first: '', second: 0, third: true, list: [-3, 120], labels: { a: 1, 'b"': -2.5 } },
      { third: true, any: [{ a: [] }, null, 'x', {}], none: null },
      { third: true, labels: {} },
    ];
    const wrong = [
      {},
      { first: 'toolong', third: true },
      { third: 1 },
      { third: true, list: [1] },
      { third: true, list: [1, 121] },
      { third: true, list: [1, 2, 3, 4] },
      { third: true, labels: { a: 'x' } },
    ];
    for (const given of right) expect([given, await call(given)]).toEqual([given, true]);
    for (const given of wrong) expect([given, await call(given)]).toEqual([given, false]);
  },
);

test('integer ranges hold exactly', async () => {
  const ranges = fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 0, max: 1500 }));
  await fc.assert(
    fc.asyncProperty(ranges, fc.integer({ min: -4000, max: 4000 }), async ([minimum, span], number) => {
      const maximum = minimum + span;
      const grammar = await Grammar.fromEBNF(`root ::= ${gbnfIntegerRange({ minimum, maximum })}`);
      for (const candidate of [number, minimum, maximum, minimum - 1, maximum + 1, 0]) {
        const expected = candidate >= minimum && candidate <= maximum;
        expect([minimum, maximum, candidate, await accepts(grammar, String(candidate))]).toEqual([
          minimum,
          maximum,
          candidate,
          expected,
        ]);
      }
      grammar.dispose();
    }),
    { numRuns: 60 },
  );
});

test('any JSON string survives the grammar', async () => {
  const grammar = await Grammar.fromEBNF(gbnfGrammar(codingAgentToolset));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (answer) => {
      expect(await accepts(grammar, JSON.stringify({ status: 'complete', final_answer: answer }))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

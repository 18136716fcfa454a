import { codingAgentToolset, type Toolset, toJsonSchema } from '@router/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, arbitraryOutput } from '../testing/arbitrary-output.ts';
import { jsonToolset } from '../testing/json-toolset.ts';
import { oddToolset } from '../testing/odd-toolset.ts';
import { candidateSchema } from './candidate-schema.ts';
import { parseCandidate } from './parse-candidate.ts';

const toolset = codingAgentToolset;
const output = {
  status: 'running',
  thought: 'The query names the exact file to look into.',
  tool_use: { tool_name: 'file_manager', arguments: { operation: 'read', path: 'a.ts' } },
};
const candidate = { user_query: 'open a.ts', output };

describe('parseCandidate', () => {
  test('reads an answer bare or fenced, with nulls where a provider writes them', () => {
    const flat = {
      user_query: 'open a.ts',
      context: null,
      output: { ...output, final_answer: null },
    };
    for (const text of [
      JSON.stringify(candidate),
      JSON.stringify(flat, null, 2),
      `\n\`\`\`json\n${JSON.stringify(candidate)}\n\`\`\`\n`,
    ])
      expect(parseCandidate(text, toolset)).toEqual({ success: true, candidate });
  });

  test.each([
    ['Sure! {"user_query":"x"}', /JSON/],
    [JSON.stringify({ ...candidate, user_query: '' }), /user_query/],
    [JSON.stringify({ ...candidate, output: { ...output, thought: undefined } }), /thought is missing/],
    [JSON.stringify({ ...candidate, label: 'x' }), /not asked for: label/],
    [JSON.stringify({ user_query: 'x', output: { status: 'complete' } }), /final_answer/],
    [JSON.stringify({ user_query: 'x' }), /output/i],
    ['', /JSON/],
  ])('%s is refused with a reason', (text, reason) => {
    const parsed = parseCandidate(text, toolset);
    expect(parsed.success).toBe(false);
    if (!parsed.success) expect(parsed.reasons.join('\n')).toMatch(reason);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json()), (text) => {
        expect(parseCandidate(text, toolset).success).toBe(false);
      }),
    );
  });
});

describe.each<Toolset>([toolset, oddToolset, jsonToolset])('candidateSchema of $name', (set) => {
  test('accepts what parseCandidate accepts', () => {
    fc.assert(
      fc.property(arbitraryOutput(set), (value) => {
        const row = { user_query: 'q', output: value };
        const parsed = parseCandidate(JSON.stringify(row), set);
        expect(parsed.success).toBe(candidateSchema(set).safeParse(row).success);
        if (parsed.success) expect(parsed.candidate).toEqual(row);
      }),
    );
  });

  test('can be told to a provider and is built once', () => {
    expect(candidateSchema(set)).toBe(candidateSchema(set));
    expect(JSON.stringify(toJsonSchema(candidateSchema(set)))).toContain('"thought"');
  });
});

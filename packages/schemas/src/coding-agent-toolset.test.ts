import { describe, expect, test } from 'vitest';
import { agentOutputSchema } from './agent-output.ts';
import { argumentVariants, variantOf } from './argument-variants.ts';
import { codingAgentToolset } from './coding-agent-toolset.ts';
import { findTool } from './toolset.ts';

const accepts = (name: string, given: unknown) =>
  findTool(codingAgentToolset, name)?.arguments.safeParse(given).success;

test('the table of the contract: names, risks, arguments and their kinds', () => {
  const table = codingAgentToolset.tools.map((tool) => [
    tool.name,
    tool.risk,
    argumentVariants(tool).map(({ discriminator, fields }) => [
      discriminator?.value ?? '-',
      ...fields.map(({ name, kind, required }) => `${name}${required ? '' : '?'}: ${kind}`),
    ]),
  ]);
  expect(table).toEqual([
    ['codebase_search', 'read', [['-', 'query: search-terms', 'mode?: choice', 'file_pattern?: glob']]],
    [
      'file_manager',
      'write',
      [
        ['list', 'operation: choice', 'path: path'],
        ['read', 'operation: choice', 'path: path'],
        ['write', 'operation: choice', 'path: path', 'content: quote'],
        ['patch', 'operation: choice', 'path: path', 'target_string: quote', 'replacement_string: quote'],
      ],
    ],
    ['sandbox_exec', 'execute', [['-', 'code: code:python', 'timeout?: number']]],
    ['ask_human', 'human', [['-', 'question: question', 'context?: prose']]],
  ]);
});

test('defaults: hybrid search, 30 seconds', () => {
  const read = (name: string, given: unknown) => findTool(codingAgentToolset, name)?.arguments.parse(given);
  expect(read('codebase_search', { query: 'x' })).toEqual({ query: 'x', mode: 'hybrid' });
  expect(read('sandbox_exec', { code: 'x' })).toEqual({ code: 'x', timeout: 30 });
});

describe('patch', () => {
  const patch = (target_string: string, replacement_string: string) =>
    accepts('file_manager', { operation: 'patch', path: 'a', target_string, replacement_string });
  test('the replacement may be empty and must differ', () => {
    expect([patch('a', ''), patch('a', 'b'), patch('a', 'a'), patch('', 'b')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test('timeout is a whole number from 1 to 30', () => {
  const timeouts = [0, 1, 1.5, 30, 31, '5'].map((timeout) => accepts('sandbox_exec', { code: 'x', timeout }));
  expect(timeouts).toEqual([false, true, false, true, false, false]);
});

test('nothing is taken beside the arguments', () => {
  for (const { name } of codingAgentToolset.tools)
    expect(accepts(name, { query: 'x', code: 'x', question: 'x' })).toBe(false);
  const output = { status: 'complete', final_answer: 'x', tool_use: null };
  expect(agentOutputSchema(codingAgentToolset).safeParse(output).success).toBe(false);
});

test('every tool says when it is right and when it is not, and how it is filled in', () => {
  for (const { usage, description } of codingAgentToolset.tools) {
    expect(description.length).toBeGreaterThan(20);
    expect(usage.when.length * usage.whenNot.length * (usage.argumentRules?.length ?? 0)).toBeGreaterThan(0);
  }
});

test('variantOf follows the discriminator alone', () => {
  const files = findTool(codingAgentToolset, 'file_manager')!;
  expect(variantOf(files, { operation: 'write' })?.discriminator?.value).toBe('write');
  expect(variantOf(files, { operation: 'delete', content: 'x' })).toBeUndefined();
  expect(variantOf(files, {})).toBeUndefined();
});

import { type AgentOutput, codingAgentToolset } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { oddToolset } from '../testing/odd-toolset.ts';
import { functionalTokens } from './functional/functional-tokens.ts';
import { functionalLayout } from './functional.ts';

const { encode, decode } = functionalLayout;
const call = (tool_name: string, callArguments: Record<string, unknown>): AgentOutput => ({
  status: 'running',
  tool_use: { tool_name, arguments: callArguments },
});

test('one marker for tool and variant, defaults left out, values bare', () => {
  const patch = { operation: 'patch', path: 'a b.ts', target_string: 'x = "1"\n', replacement_string: '' };
  expect(encode(call('file_manager', patch), codingAgentToolset)).toBe(
    '<|tool:file_manager.patch|>a b.ts<|arg:target_string|>x = "1"\n<|arg:replacement_string|><|router_end|>',
  );
  expect(encode(call('sandbox_exec', { code: 'print(1)', timeout: 30 }), codingAgentToolset)).toBe(
    '<|tool:sandbox_exec|>print(1)<|router_end|>',
  );
  expect(encode({ status: 'complete', final_answer: 'A lock.' }, codingAgentToolset)).toBe(
    '<|tool:answer|>A lock.<|router_end|>',
  );
});

test('markers inside a value are escaped and come back', () => {
  const output = call('file_manager', { operation: 'read', path: '<|arg:content|>/<\\|router_end|>/\ud800' });
  const text = encode(output, codingAgentToolset);
  expect(text).toBe(
    '<|tool:file_manager.read|><\\|arg:content|>/<\\\\|router_end|>/<|u:d800|><|router_end|>',
  );
  expect(decode(text, codingAgentToolset)).toEqual(output);
});

test('arguments that no marker can carry are written as JSON', () => {
  expect(encode(call('either', { a: 'x', b: 'y' }), oddToolset)).toBe(
    '<|tool:either|><|arguments|>{"a":"x","b":"y"}<|router_end|>',
  );
  expect(encode(call('loose', { title: 't', more: 1 }), oddToolset)).toBe(
    '<|tool:loose|><|arguments|>{"title":"t","more":1}<|router_end|>',
  );
  expect(encode(call('ping', {}), oddToolset)).toBe('<|tool:ping|><|router_end|>');
});

describe('tokens', () => {
  test('each stands once, and every marker that is written is one of them', () => {
    const tokens = functionalTokens(codingAgentToolset);
    expect(tokens).toHaveLength(new Set(tokens).size);
    expect(tokens).toEqual([
      '<|tool:answer|>',
      '<|tool:codebase_search|>',
      '<|tool:file_manager.list|>',
      '<|tool:file_manager.read|>',
      '<|tool:file_manager.write|>',
      '<|tool:file_manager.patch|>',
      '<|tool:sandbox_exec|>',
      '<|tool:ask_human|>',
      '<|arg:mode|>',
      '<|arg:file_pattern|>',
      '<|arg:content|>',
      '<|arg:target_string|>',
      '<|arg:replacement_string|>',
      '<|arg:timeout|>',
      '<|arg:context|>',
      '<|arguments|>',
      '<|router_end|>',
    ]);
  });

  test('odd names stay one plain marker', () => {
    expect(functionalTokens(oddToolset)).toContain('<|tool:change-record.a.b%20;%7c;%3e;%20;%25;c|>');
  });
});

test.each([
  ['no end marker', '<|tool:ask_human|>Which file?'],
  ['text after the end', '<|tool:ask_human|>Which file?<|router_end|>!'],
  ['text before the marker', 'Sure: <|tool:ask_human|>Which file?<|router_end|>'],
  ['a second call', '<|tool:ask_human|>a<|router_end|><|tool:ask_human|>b<|router_end|>'],
  ['an unknown tool', '<|tool:rm|>x<|router_end|>'],
  ['an unknown variant', '<|tool:file_manager.delete|>x<|router_end|>'],
  ['a variant that is missing', '<|tool:file_manager|>x<|router_end|>'],
  ['an argument of another tool', '<|tool:ask_human|>q<|arg:mode|>exact<|router_end|>'],
  ['an argument twice', '<|tool:ask_human|>q<|arg:context|>a<|arg:context|>b<|router_end|>'],
  ['the bare argument again by name', '<|tool:ask_human|>q<|arg:question|>r<|router_end|>'],
  ['a required argument that is missing', '<|tool:file_manager.write|>a.txt<|router_end|>'],
  ['a value outside its list', '<|tool:codebase_search|>q<|arg:mode|>fuzzy<|router_end|>'],
  ['a number that is none', '<|tool:sandbox_exec|>print(1)<|arg:timeout|>soon<|router_end|>'],
  ['a number out of range', '<|tool:sandbox_exec|>print(1)<|arg:timeout|>31<|router_end|>'],
  ['an empty call', '<|router_end|>'],
  ['an open marker', '<|tool:ask_human|>q<|router_end'],
  ['an answer with arguments', '<|tool:answer|>a<|arg:context|>b<|router_end|>'],
  ['an empty answer', '<|tool:answer|><|router_end|>'],
  ['text beside JSON arguments', '<|tool:ask_human|>q<|arguments|>{"question":"r"}<|router_end|>'],
  ['JSON arguments that are cut off', '<|tool:ask_human|><|arguments|>{"question":"r"<|router_end|>'],
  [
    'JSON arguments with a key twice',
    '<|tool:ask_human|><|arguments|>{"question":"r","question":"s"}<|router_end|>',
  ],
])('%s is refused', (_, text) => {
  expect(() => decode(text, codingAgentToolset)).toThrow(/no output in layout functional/);
});

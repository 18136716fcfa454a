import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentOutputSchema } from '../agent-output.ts';
import { codingAgentToolset } from '../coding-agent-toolset.ts';
import { RouterError } from '../errors/router-error.ts';
import { flattenOutput } from '../testing/flatten-output.ts';
import { orderDeskToolset } from '../testing/order-desk-toolset.ts';
import { codingAgentOutputs, orderDeskOutputs, wrongOutputs } from '../testing/sample-outputs.ts';
import type { Toolset } from '../toolset.ts';
import { parseAgentOutput, safeParseAgentOutput, safeParseToolCall } from './parse-agent-output.ts';

fc.configureGlobal({ seed: 20261122 });

const running = (tool_name: string, given: unknown) => ({
  status: 'running',
  tool_use: { tool_name, arguments: given },
});
const issuesOf = (input: unknown, toolset: Toolset = codingAgentToolset) => {
  const result = safeParseAgentOutput(input, toolset);
  return result.success ? [] : result.issues;
};
const messagesOf = (input: unknown, toolset?: Toolset) =>
  issuesOf(input, toolset).map(({ message }) => message);

const cases = [
  ['coding-agent', codingAgentToolset, codingAgentOutputs],
  ['order-desk', orderDeskToolset, orderDeskOutputs],
] as const;

describe.each(cases)('%s', (_, toolset, outputs) => {
  test('canonical outputs are read as they are, from values and from text', () => {
    for (const output of outputs) {
      expect(safeParseAgentOutput(output, toolset)).toEqual({ success: true, output, notes: [] });
      expect(parseAgentOutput(JSON.stringify(output, null, 2), toolset)).toEqual(output);
      expect(agentOutputSchema(toolset).parse(output)).toEqual(output);
    }
  });

  test('the flat form with nulls reads as the same output, and the notes say which nulls went', () => {
    for (const output of outputs) {
      const flat = flattenOutput(output, toolset);
      const result = safeParseAgentOutput(JSON.stringify(flat), toolset);
      expect(result).toMatchObject({ success: true, output });
      if (!result.success) continue;
      expect(JSON.stringify(result.output)).toBe(JSON.stringify({ ...result.output }));
      expect(result.notes.every(({ code }) => code === 'null-removed')).toBe(true);
      expect(result.notes.length).toBeGreaterThan(0);
    }
  });

  test('arguments as JSON text', () => {
    for (const output of outputs) {
      if (output.status !== 'running') continue;
      const { tool_name, arguments: given } = output.tool_use;
      const result = safeParseToolCall({ tool_name, arguments: JSON.stringify(given) }, toolset);
      expect(result).toMatchObject({
        success: true,
        call: output.tool_use,
        notes: [{ code: 'arguments-parsed' }],
      });
    }
  });
});

test('wrong outputs are refused, each with an issue that has a code, a pointer and a message', () => {
  for (const wrong of wrongOutputs) {
    const issues = issuesOf(wrong);
    expect([wrong, issues.length > 0]).toEqual([wrong, true]);
    for (const { message, pointer, path } of issues) {
      expect(message.length).toBeGreaterThan(10);
      expect(pointer.split('/').length - 1).toBe(path.length);
    }
  }
});

describe('messages name what is wrong', () => {
  test.each([
    [
      running('file_manager', { operation: 'patch', path: 'a', replacement_string: 'x' }),
      'file_manager/patch needs target_string (at /tool_use/arguments/target_string)',
    ],
    [
      running('file_manager', { operation: 'read', path: null }),
      'file_manager/read needs path (at /tool_use/arguments/path)',
    ],
    [
      running('file_manager', { path: 'a' }),
      'file_manager needs operation: "list", "read", "write" or "patch" (at /tool_use/arguments/operation)',
    ],
    [
      running('file_manager', { operation: 'move', path: 'a' }),
      'file_manager: operation must be "list", "read", "write" or "patch", received "move" (at /tool_use/arguments/operation)',
    ],
    [
      running('file_manager', { operation: 'read', path: 'a', content: 'x' }),
      'file_manager/read takes no content: that belongs to file_manager/write (at /tool_use/arguments/content)',
    ],
    [
      running('codebase_search', { query: 'a', path: 'x' }),
      'codebase_search takes no path: that belongs to file_manager (at /tool_use/arguments/path)',
    ],
    [
      running('codebase_search', { query: 'a', regex: true }),
      'codebase_search has no argument "regex": it takes query, mode, file_pattern (at /tool_use/arguments/regex)',
    ],
    [
      running('codebase_search', { query: '' }),
      'codebase_search: query must be a non-empty string, received "" (at /tool_use/arguments/query)',
    ],
    [
      running('sandbox_exec', { code: 'x', timeout: 31 }),
      'sandbox_exec: timeout must be at most 30, received 31 (at /tool_use/arguments/timeout)',
    ],
    [
      running('sandbox_exec', { code: 'x', timeout: 0 }),
      'sandbox_exec: timeout must be at least 1, received 0 (at /tool_use/arguments/timeout)',
    ],
    [
      running('sandbox_exec', { code: 7 }),
      'sandbox_exec: code must be a string, received 7 (at /tool_use/arguments/code)',
    ],
    [
      running('web_search', {}),
      'Unknown tool "web_search": the tools are "codebase_search", "file_manager", "sandbox_exec" or "ask_human" (at /tool_use/tool_name)',
    ],
    [
      running('ask_human', 'why?'),
      'arguments is a text that is no JSON object: expected a JSON value, received "why" in its line 1, column 1 (at /tool_use/arguments)',
    ],
    [
      running('ask_human', '[]'),
      'ask_human: arguments must be an object, received an empty array (at /tool_use/arguments)',
    ],
    [
      { status: 'complete', final_answer: '' },
      'final_answer must be a non-empty string, received "" (at /final_answer)',
    ],
    [{ status: 'paused' }, 'status must be "running" or "complete", received "paused" (at /status)'],
    [
      { status: 'complete', final_answer: 'x', confidence: 1 },
      'The output has no key "confidence": it takes status, thought, tool_use, final_answer (at /confidence)',
    ],
    [[], 'The output must be an object, received an empty array'],
  ])('%j', (input, message) => {
    expect(messagesOf(input)).toContain(message);
  });

  test('both and neither', () => {
    const call = { tool_name: 'ask_human', arguments: { question: 'q' } };
    expect(issuesOf({ status: 'complete', tool_use: call, final_answer: 'x' })).toMatchObject([
      { code: 'both', pointer: '/tool_use' },
    ]);
    expect(issuesOf({ status: 'running', tool_use: call, final_answer: 'x' })).toMatchObject([
      { code: 'both', pointer: '/final_answer' },
    ]);
    expect(issuesOf({ status: 'complete' })).toMatchObject([{ code: 'neither', pointer: '/final_answer' }]);
    expect(issuesOf({ status: 'running', tool_use: null })).toMatchObject([
      { code: 'neither', pointer: '/tool_use' },
    ]);
  });

  test('unions that are no discriminated unions, nested values and unions within them', () => {
    expect(
      messagesOf(running('change_order', { action: 'refund', order_id: 'A', amount: -1 }), orderDeskToolset),
    ).toEqual([
      'change_order/refund: amount must be more than 0, received -1 (at /tool_use/arguments/amount)',
    ]);
    expect(
      messagesOf(
        running('change_order', { action: 'readdress', order_id: 'A', address: { street: 1, town: 'x' } }),
        orderDeskToolset,
      ),
    ).toEqual([
      'change_order/readdress: address.street must be a string, received 1 (at /tool_use/arguments/address/street)',
      'change_order/readdress needs address.city (at /tool_use/arguments/address/city)',
      'change_order/readdress: address has no "town" (at /tool_use/arguments/address/town)',
    ]);
  });
});

test('positions point at the value, or at the nearest parent of a missing one', () => {
  const text =
    '{\n  "status": "running",\n  "tool_use": {\n    "tool_name": "sandbox_exec",\n    "arguments": { "timeout": 99 }\n  }\n}';
  expect(issuesOf(text)).toMatchObject([
    { pointer: '/tool_use/arguments/code', position: { line: 5, column: 18 } },
    {
      pointer: '/tool_use/arguments/timeout',
      position: { line: 5, column: 31 },
      expected: 'at most 30',
      received: '99',
    },
  ]);
  expect(messagesOf(text)[1]).toContain('(at /tool_use/arguments/timeout, line 5, column 31)');
});

test('a thought beside an answer is left out, with a note', () => {
  expect(
    safeParseAgentOutput({ status: 'complete', thought: 'easy', final_answer: 'x' }, codingAgentToolset),
  ).toEqual({
    success: true,
    output: { status: 'complete', final_answer: 'x' },
    notes: [{ code: 'thought-removed', path: ['thought'], pointer: '/thought' }],
  });
});

test('nested nulls go where the schema has optional keys, and stay where null is a value', () => {
  const given = { query: 'x', limit: null, filter: { state: null, tags: ['a'] }, note: null };
  expect(parseAgentOutput(running('find_orders', given), orderDeskToolset)).toEqual(
    running('find_orders', { query: 'x', limit: 10, filter: { tags: ['a'] }, note: null }),
  );
});

test('parseAgentOutput throws a RouterError that carries the issues', () => {
  const attempt = () => parseAgentOutput('{"status":"complete"', codingAgentToolset);
  expect(attempt).toThrow(
    'The agent output is not valid: Expected "," or "}", received the end of the text (line 1, column 21).',
  );
  try {
    attempt();
  } catch (error) {
    expect(RouterError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({
      code: 'schemas/invalid-agent-output',
      kind: 'data',
      issues: [{ code: 'invalid-json' }],
    });
  }
});

describe('hostile input', () => {
  const nest = (depth: number) => {
    let value: unknown = 1;
    for (let level = 0; level < depth; level++) value = { a: value };
    return value;
  };

  test('deep nesting, as text, as value and within arguments', () => {
    expect(issuesOf('{"a":'.repeat(5000))).toMatchObject([{ code: 'too-deep' }]);
    expect(issuesOf(nest(5000))).toMatchObject([{ code: 'too-deep' }]);
    expect(issuesOf(running('ask_human', nest(5000)))).toMatchObject([{ code: 'too-deep' }]);
    expect(issuesOf(running('ask_human', '['.repeat(5000)))).toMatchObject([{ code: 'too-deep' }]);
    expect(messagesOf(nest(5000))[0]?.length).toBeLessThan(300);
  });

  test('cycles, shared references, proxies, getters, values beyond JSON', () => {
    const cycle: Record<string, unknown> = { status: 'complete' };
    cycle.final_answer = cycle;
    expect(issuesOf(cycle)).toMatchObject([{ code: 'too-deep' }]);
    let shared: unknown = {};
    for (let level = 0; level < 90; level++) shared = [shared, shared];
    expect(issuesOf({ status: 'complete', final_answer: shared })).toMatchObject([{ code: 'wrong-type' }]);
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(issuesOf(trap)).toMatchObject([{ code: 'unreadable', message: 'The value cannot be read: no' }]);
    for (const value of [undefined, Number.NaN, 1n, () => 1, Symbol('x')])
      expect(issuesOf({ status: 'complete', final_answer: value }).length).toBe(1);
  });

  test('prototype keys are never followed', () => {
    expect(issuesOf('{"status":"complete","final_answer":"x","__proto__":{"a":1}}')).toMatchObject([
      { code: 'forbidden-key' },
    ]);
    expect(
      issuesOf(JSON.parse('{"status":"complete","final_answer":"x","__proto__":{"a":1}}')),
    ).toMatchObject([{ code: 'forbidden-key' }]);
    expect(issuesOf(running('constructor', {}))).toMatchObject([{ code: 'unknown-tool' }]);
    expect(issuesOf(running('ask_human', { question: 'q', constructor: 1 }))).toMatchObject([
      { code: 'unknown-key' },
    ]);
    expect(issuesOf(running('file_manager', { operation: 'constructor', path: 'x' }))).toMatchObject([
      { code: 'not-allowed' },
    ]);
    expect(issuesOf(running('file_manager', { operation: { toString: null }, path: 'x' }))).toMatchObject([
      { code: 'not-allowed' },
    ]);
    expect(issuesOf(Object.create({ status: 'complete', final_answer: 'x' }))).toMatchObject([
      { code: 'missing' },
    ]);
  });

  test('huge texts are cut in messages', () => {
    const huge = 'x'.repeat(5_000_000);
    for (const input of [
      running(huge, {}),
      running('ask_human', { question: huge }),
      running('ask_human', { question: 'q', [huge]: 1 }),
      huge,
    ])
      for (const message of messagesOf(input)) expect(message.length).toBeLessThan(500);
  });

  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true, withMap: true }),
        (value) => {
          expect(typeof safeParseAgentOutput(value, codingAgentToolset).success).toBe('boolean');
          expect(
            typeof safeParseAgentOutput(running('file_manager', value), codingAgentToolset).success,
          ).toBe('boolean');
          expect(
            typeof safeParseToolCall(
              { tool_name: 'find_orders', arguments: { query: 'x', filter: value } },
              orderDeskToolset,
            ).success,
          ).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('what is accepted is canonical: it parses to itself and holds no null that its schema does not take', () => {
  const text = fc.string({ minLength: 1, maxLength: 20 });
  const maybe = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: null });
  const flat = fc.record({
    status: fc.constantFrom('running', 'complete'),
    thought: maybe(text),
    final_answer: maybe(text),
    tool_use: maybe(
      fc.record({
        tool_name: fc.constantFrom(...codingAgentToolset.tools.map(({ name }) => name)),
        arguments: fc.record(
          {
            query: maybe(text),
            mode: maybe(fc.constantFrom('exact', 'semantic')),
            operation: maybe(fc.constantFrom('list', 'read', 'write', 'patch')),
            path: maybe(text),
            content: maybe(text),
            target_string: maybe(text),
            replacement_string: maybe(text),
            code: maybe(text),
            question: maybe(text),
          },
          { requiredKeys: [] },
        ),
      }),
    ),
  });
  let accepted = 0;
  fc.assert(
    fc.property(flat, (input) => {
      const result = safeParseAgentOutput(input, codingAgentToolset);
      if (!result.success) return;
      accepted++;
      expect(JSON.stringify(result.output)).not.toContain('null,');
      expect(safeParseAgentOutput(result.output, codingAgentToolset)).toEqual({
        success: true,
        output: result.output,
        notes: [],
      });
      expect(agentOutputSchema(codingAgentToolset).parse(result.output)).toEqual(result.output);
    }),
    { numRuns: 2000, seed: 7 },
  );
  expect(accepted).toBeGreaterThan(20);
});

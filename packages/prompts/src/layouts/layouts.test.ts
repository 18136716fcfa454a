import { type AgentOutput, codingAgentToolset, RouterError, type Toolset } from '@router/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, arbitraryOutput } from '../testing/arbitrary-output.ts';
import { jsonToolset } from '../testing/json-toolset.ts';
import { oddToolset } from '../testing/odd-toolset.ts';
import { findLayout, layouts } from './layouts.ts';
import { safeDecode } from './safe-decode.ts';

const toolsets: Toolset[] = [
  codingAgentToolset,
  oddToolset,
  jsonToolset,
  { name: 'one', tools: oddToolset.tools.slice(1, 2) },
];

const cases = layouts.flatMap((layout) =>
  toolsets.map((toolset) => ({ layout, toolset, name: toolset.name })),
);

describe.each(cases)('layout $layout.id over toolset $name', ({ layout, toolset }) => {
  const expected = (output: AgentOutput): AgentOutput => {
    if (layout.keepsThought || output.status === 'complete') return output;
    const { thought: _, ...rest } = output;
    return rest;
  };

  test('decode undoes encode, through UTF-8 and white space around it', () => {
    fc.assert(
      fc.property(arbitraryOutput(toolset), (output) => {
        const text = layout.encode(output, toolset);
        const sent = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
        expect(sent).toBe(text);
        expect(layout.decode(text, toolset)).toEqual(expected(output));
        expect(layout.decode(`\n ${text}\n`, toolset)).toEqual(expected(output));
      }),
      { numRuns: 300 },
    );
  });

  test('encode is canonical: encoding what was decoded gives the same text', () => {
    fc.assert(
      fc.property(arbitraryOutput(toolset), (output) => {
        const text = layout.encode(output, toolset);
        expect(layout.encode(layout.decode(text, toolset), toolset)).toBe(
          layout.encode(expected(output), toolset),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('text that was cut off is refused, wherever the cut is', () => {
    fc.assert(
      fc.property(arbitraryOutput(toolset), fc.double({ min: 0, max: 1, noNaN: true }), (output, share) => {
        const text = layout.encode(output, toolset);
        const cut = text.slice(0, Math.floor(share * (text.length - 1)));
        expect(safeDecode(cut, { layout, toolset }).success).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('any text is refused with one error or stands for a valid output', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json()), (text) => {
        const result = safeDecode(text, { layout, toolset });
        if (!result.success) expect(result.error.code).toBe('prompts/undecodable-output');
        else expect(layout.decode(layout.encode(result.output, toolset), toolset)).toEqual(result.output);
      }),
      { numRuns: 300 },
    );
  });

  test('an output of another toolset is neither written nor read', () => {
    const stranger: AgentOutput = { status: 'running', tool_use: { tool_name: 'stranger', arguments: {} } };
    expect(() => layout.encode(stranger, toolset)).toThrow(/no valid output of toolset/);
  });

  test('the instructions are the same at every call', () => {
    expect(layout.instructions(toolset)).toBe(layout.instructions(toolset));
  });
});

test('tool-first can be stopped before its thought', () => {
  const layout = findLayout('tool-first');
  const { stop, close } = layout.deferredThought!;
  fc.assert(
    fc.property(arbitraryOutput(codingAgentToolset), (output) => {
      const [call] = layout.encode(output, codingAgentToolset).split(stop);
      if (output.status === 'complete' || output.thought === undefined) return;
      const { thought: _, ...rest } = output;
      expect(layout.decode(`${call}${close}`, codingAgentToolset)).toEqual(rest);
    }),
  );
});

const search: AgentOutput = {
  status: 'running',
  thought: 'The place of the retry limit is not known yet.',
  tool_use: { tool_name: 'codebase_search', arguments: { query: 'retry limit', mode: 'semantic' } },
};

test('the forms look as documented', () => {
  const forms = layouts.map((layout) => layout.encode(search, codingAgentToolset));
  expect(forms).toEqual([
    '{"status":"running","thought":"The place of the retry limit is not known yet.","tool_use":{"tool_name":"codebase_search","arguments":{"query":"retry limit","mode":"semantic"}}}',
    '{"tool":"codebase_search","arguments":{"query":"retry limit","mode":"semantic"},"thought":"The place of the retry limit is not known yet."}',
    '{"status":"running","tool_use":{"tool_name":"codebase_search","arguments":{"query":"retry limit","mode":"semantic"}}}',
    '<|tool:codebase_search|>retry limit<|arg:mode|>semantic<|router_end|>',
  ]);
});

test.each([
  [
    'contract',
    '{"status":"running","thought":null,"tool_use":{"tool_name":"sandbox_exec","arguments":{"code":"1"}}}',
  ],
  ['contract', '{"status":"complete","final_answer":"a","final_answer":"b"}'],
  ['contract', '```json\n{"status":"complete","final_answer":"a"}\n```'],
  ['contract', '{"status":"complete","final_answer":"a"} {"status":"complete","final_answer":"b"}'],
  [
    'no-thought',
    '{"status":"running","thought":"t","tool_use":{"tool_name":"sandbox_exec","arguments":{"code":"1"}}}',
  ],
  ['tool-first', '{"tool":"sandbox_exec","tool":"ask_human","arguments":{"question":"q"}}'],
  ['tool-first', '{"tool":"answer","final_answer":"a","arguments":{}}'],
  ['tool-first', '{"tool":"sandbox_exec","arguments":{"code":"1"},"final_answer":"a"}'],
  ['tool-first', '{"tool":"sandbox_exec","arguments":{"code":"1"},"note":1}'],
])('%s refuses %s', (id, text) => {
  expect(() => findLayout(id).decode(text, codingAgentToolset)).toThrow(RouterError);
});

test('an unknown layout is named with those that exist', () => {
  expect(() => findLayout('yaml')).toThrow(/contract, tool-first, no-thought, functional/);
});

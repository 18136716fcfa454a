import { expect, test } from 'vitest';
import { z } from 'zod';
import { codingAgentToolset } from './coding-agent-toolset.ts';
import { defineTool } from './define-tool.ts';
import { defineToolset, findTool } from './toolset.ts';

const named = (name: string) =>
  defineTool({
    name,
    description: 'A tool.',
    arguments: z.strictObject({}),
    usage: { when: [], whenNot: [] },
    risk: 'read',
  });

test.each(['', '1a', 'a b', 'a.b', 'x'.repeat(65), 'answer', 'none', 'naïve'])(
  'the name %j is refused',
  (name) => {
    expect(() => named(name)).toThrow(
      expect.objectContaining({ code: 'schemas/invalid-tool-name', kind: 'usage' }),
    );
  },
);

test.each(['a', 'search_orders', 'Search-2', 'x'.repeat(64)])('the name %j is taken', (name) => {
  expect(named(name).name).toBe(name);
});

test('toolsets need tools, each name once', () => {
  expect(() => defineToolset({ name: 'x', tools: [] })).toThrow(
    expect.objectContaining({ code: 'schemas/empty-toolset' }),
  );
  expect(() => defineToolset({ name: 'x', tools: [named('a'), named('a')] })).toThrow(
    expect.objectContaining({ code: 'schemas/duplicate-tool-name' }),
  );
});

test('a toolset cannot change, and leaves the array it was given alone', () => {
  const tools = [named('a')];
  const toolset = defineToolset({ name: 'x', tools });
  tools.push(named('b'));
  expect(toolset.tools).toHaveLength(1);
  expect(
    Object.isFrozen(toolset) && Object.isFrozen(toolset.tools) && Object.isFrozen(toolset.tools[0]),
  ).toBe(true);
});

test('findTool', () => {
  expect(findTool(codingAgentToolset, 'ask_human')?.risk).toBe('human');
  expect(findTool(codingAgentToolset, 'constructor')).toBeUndefined();
});

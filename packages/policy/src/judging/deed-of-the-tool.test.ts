import { defineTool, defineToolset, withKind } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { judgeCall } from './judge-call.ts';

const order = z.strictObject({ order: withKind(z.string(), 'prose') });
const usage = { when: [], whenNot: [] };
const shop = defineToolset({
  name: 'shop',
  tools: [
    defineTool({
      name: 'refund_order',
      description: 'Give the money back',
      arguments: order,
      usage,
      risk: 'write',
    }),
    defineTool({
      name: 'deploy_service',
      description: 'Roll out a service',
      arguments: order,
      usage,
      risk: 'execute',
    }),
    defineTool({
      name: 'delete_account',
      description: 'Delete an account',
      arguments: order,
      usage,
      risk: 'write',
    }),
  ],
});

function verdicts(query: string, tool_name: string): string[] {
  const output = {
    status: 'running',
    thought: 'The request fits what this tool is for.',
    tool_use: { tool_name, arguments: { order: '812' } },
  } as never;
  return judgeCall({ toolset: shop, output, query })
    .filter(({ verdict }) => verdict !== 'warn')
    .map(({ rule }) => rule);
}

describe('a deed that the toolset has a tool for', () => {
  test.each([
    ['please refund order 812, it arrived broken', 'refund_order'],
    ['can you deploy service 812 now', 'deploy_service'],
  ])('is no question for a person: %s', (query, tool) => {
    expect(verdicts(query, tool)).toEqual([]);
  });

  test('stays one when another tool is called for it', () => {
    expect(verdicts('please refund order 812, it arrived broken', 'deploy_service')).not.toEqual([]);
  });

  test('stays one when it destroys', () => {
    expect(verdicts('delete account 812 for good', 'delete_account')).toContain('safety/destructive-request');
  });
});

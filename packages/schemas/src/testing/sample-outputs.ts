import type { AgentOutput } from '../agent-output.ts';
import type { CodingAgentToolset } from '../coding-agent-toolset.ts';
import type { orderDeskToolset } from './order-desk-toolset.ts';

/** Canonical outputs of the default toolset, one of every shape. */
export const codingAgentOutputs: AgentOutput<CodingAgentToolset>[] = [
  { status: 'complete', final_answer: 'A mutex lets one thread in at a time.' },
  {
    status: 'running',
    thought: 'The symbol is given literally, so an exact search finds it.',
    tool_use: { tool_name: 'codebase_search', arguments: { query: 'parseToken', mode: 'exact' } },
  },
  {
    status: 'running',
    tool_use: {
      tool_name: 'codebase_search',
      arguments: {
        query: 'rate limit "429" \\ back\nslash é 😀 \u007f',
        mode: 'hybrid',
        file_pattern: 'src/**/*.ts',
      },
    },
  },
  {
    status: 'running',
    tool_use: { tool_name: 'file_manager', arguments: { operation: 'list', path: 'src/' } },
  },
  {
    status: 'running',
    tool_use: { tool_name: 'file_manager', arguments: { operation: 'read', path: 'README.md' } },
  },
  {
    status: 'running',
    tool_use: {
      tool_name: 'file_manager',
      arguments: { operation: 'write', path: '.env.example', content: 'A=1\n\tB="2"\n' },
    },
  },
  {
    status: 'running',
    tool_use: {
      tool_name: 'file_manager',
      arguments: { operation: 'patch', path: 'a.ts', target_string: 'const a', replacement_string: '' },
    },
  },
  {
    status: 'running',
    tool_use: { tool_name: 'sandbox_exec', arguments: { code: 'print(2 ** 64)', timeout: 30 } },
  },
  { status: 'running', tool_use: { tool_name: 'sandbox_exec', arguments: { code: 'print(1)', timeout: 1 } } },
  {
    status: 'running',
    tool_use: {
      tool_name: 'ask_human',
      arguments: { question: 'Delete the table for good?', context: 'It holds 3 rows.' },
    },
  },
];

export const orderDeskOutputs: AgentOutput<typeof orderDeskToolset>[] = [
  {
    status: 'running',
    tool_use: { tool_name: 'find_orders', arguments: { query: 'late parcel', limit: 250 } },
  },
  {
    status: 'running',
    tool_use: {
      tool_name: 'find_orders',
      arguments: { query: 'x', limit: 7, filter: { state: 'open', tags: ['a', 'b'] }, note: null },
    },
  },
  {
    status: 'running',
    tool_use: { tool_name: 'change_order', arguments: { action: 'refund', order_id: 'A-1', amount: 12.5 } },
  },
  {
    status: 'running',
    tool_use: { tool_name: 'change_order', arguments: { action: 'cancel', order_id: 'A-1' } },
  },
  {
    status: 'running',
    tool_use: {
      tool_name: 'change_order',
      arguments: { action: 'forward', order_id: 'A-1', address: { street: 'Elm 1', city: 'Ulm' } },
    },
  },
  { status: 'running', tool_use: { tool_name: 'ping', arguments: {} } },
];

/** Values that no output schema may accept, each wrong in one way that JSON Schema can say. */
export const wrongOutputs: readonly unknown[] = [
  {},
  { status: 'done', final_answer: 'x' },
  { status: 'complete' },
  { status: 'complete', final_answer: 5 },
  { status: 'complete', final_answer: 'x', extra: 1 },
  { status: 'running', thought: 'x' },
  { status: 'running', tool_use: { tool_name: 'codebase_search' } },
  { status: 'running', tool_use: { tool_name: 'web_search', arguments: { query: 'x' } } },
  { status: 'running', tool_use: { tool_name: 'codebase_search', arguments: { query: 'x', mode: 'fuzzy' } } },
  { status: 'running', tool_use: { tool_name: 'codebase_search', arguments: { query: 'x', path: 'y' } } },
  {
    status: 'running',
    tool_use: { tool_name: 'file_manager', arguments: { operation: 'delete', path: 'x' } },
  },
  { status: 'running', tool_use: { tool_name: 'file_manager', arguments: { operation: 'read' } } },
  {
    status: 'running',
    tool_use: { tool_name: 'file_manager', arguments: { operation: 'read', path: 'x', content: 'y' } },
  },
  { status: 'running', tool_use: { tool_name: 'sandbox_exec', arguments: { code: 'x', timeout: '5' } } },
  { status: 'running', tool_use: { tool_name: 'sandbox_exec', arguments: { code: 'x', timeout: 1.5 } } },
];

import type { MessageCreateParams } from '@anthropic-ai/sdk/resources/messages';
import type { ListToolsResult } from '@modelcontextprotocol/sdk/types.js';
import { generateText, Output, type ToolSet } from 'ai';
import { MockLanguageModelV4 } from 'ai/test';
import type { ChatCompletionCreateParams } from 'openai/resources/chat/completions';
import type { ResponseCreateParams } from 'openai/resources/responses/responses';
import { expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import {
  type AgentOutput,
  type agentOutputSchema,
  aiSdkOutputSchema,
  aiSdkTools,
  anthropicTools,
  type CodingAgentToolset,
  codingAgentToolset,
  defineTool,
  defineToolset,
  mcpToolList,
  openAiChatTools,
  openAiResponsesTools,
  parseAgentOutput,
  parseTrainingExample,
  safeParseAgentOutput,
  type Tool,
  type ToolCall,
  type ToolName,
  type Toolset,
} from './index.ts';

const usage = { when: [], whenNot: [] };
const getOrder = defineTool({
  name: 'get_order',
  description: 'Look an order up.',
  arguments: z.strictObject({
    order_id: z.string(),
    verbose: z.boolean().default(false),
    limit: z.number().optional(),
  }),
  usage,
  risk: 'read',
});
const setOrder = defineTool({
  name: 'set_order',
  description: 'Change an order.',
  arguments: z.union([
    z.strictObject({ action: z.literal('cancel'), order_id: z.string() }),
    z.strictObject({ action: z.literal('refund'), order_id: z.string(), amount: z.number() }),
  ]),
  usage,
  risk: 'write',
});
const desk = defineToolset({ name: 'desk', tools: [getOrder, setOrder] });
type Desk = typeof desk;

type GetOrder = { order_id: string; verbose: boolean; limit?: number | undefined };
type SetOrder =
  | { action: 'cancel'; order_id: string }
  | { action: 'refund'; order_id: string; amount: number };

test('names and calls are inferred exactly', () => {
  expectTypeOf<ToolName<Desk>>().toEqualTypeOf<'get_order' | 'set_order'>();
  expectTypeOf<ToolCall<Desk>>().toEqualTypeOf<
    { tool_name: 'get_order'; arguments: GetOrder } | { tool_name: 'set_order'; arguments: SetOrder }
  >();
  expectTypeOf<ToolName<CodingAgentToolset>>().toEqualTypeOf<
    'codebase_search' | 'file_manager' | 'sandbox_exec' | 'ask_human'
  >();
});

test('outputs narrow by status, tool and discriminator', () => {
  const output = parseAgentOutput('{}', desk);
  expectTypeOf(output).toEqualTypeOf<AgentOutput<Desk>>();
  if (output.status === 'complete') {
    expectTypeOf(output.final_answer).toEqualTypeOf<string>();
    // @ts-expect-error an answer has no call
    output.tool_use;
    return;
  }
  expectTypeOf(output.thought).toEqualTypeOf<string | undefined>();
  const call = output.tool_use;
  if (call.tool_name === 'get_order') expectTypeOf(call.arguments).toEqualTypeOf<GetOrder>();
  else if (call.arguments.action === 'refund') expectTypeOf(call.arguments.amount).toEqualTypeOf<number>();
  // @ts-expect-error no such tool
  if (call.tool_name === 'drop_order') return;
  // @ts-expect-error the arguments of one tool are not those of another
  call.arguments.verbose;
});

test('writing a wrong output is a compile error', () => {
  const right: AgentOutput<Desk> = {
    status: 'running',
    tool_use: { tool_name: 'set_order', arguments: { action: 'cancel', order_id: '1' } },
  };
  expectTypeOf(right).toExtend<AgentOutput<Desk>>();
  // @ts-expect-error unknown tool
  const unknownTool: ToolCall<Desk> = { tool_name: 'drop_order', arguments: {} };
  // @ts-expect-error a refund needs an amount
  const missing: ToolCall<Desk> = { tool_name: 'set_order', arguments: { action: 'refund', order_id: '1' } };
  // @ts-expect-error no null is ever written
  const withNull: AgentOutput<Desk> = { status: 'complete', final_answer: 'x', tool_use: null };
  return [unknownTool, missing, withNull];
});

test('results, schemas and rows carry the same types', () => {
  const result = safeParseAgentOutput({}, desk);
  if (result.success) expectTypeOf(result.output).toEqualTypeOf<AgentOutput<Desk>>();
  else expectTypeOf(result.issues[0]?.pointer).toEqualTypeOf<string | undefined>();
  expectTypeOf<z.output<ReturnType<typeof agentOutputSchema<Desk>>>>().toEqualTypeOf<AgentOutput<Desk>>();
  expectTypeOf(parseTrainingExample({}, desk).output).toEqualTypeOf<AgentOutput<Desk>>();
});

test('typed toolsets go wherever any toolset goes', () => {
  expectTypeOf<Desk>().toExtend<Toolset>();
  expectTypeOf(getOrder).toExtend<Tool>();
  expectTypeOf<AgentOutput<Desk>>().toExtend<AgentOutput>();
});

test('definitions fit the types of their consumers', async () => {
  expectTypeOf(openAiChatTools(desk)).toExtend<NonNullable<ChatCompletionCreateParams['tools']>>();
  expectTypeOf(openAiResponsesTools(desk)).toExtend<NonNullable<ResponseCreateParams['tools']>>();
  expectTypeOf(anthropicTools(desk)).toExtend<NonNullable<MessageCreateParams['tools']>>();
  expectTypeOf(mcpToolList(desk)).toExtend<ListToolsResult>();
  expectTypeOf(aiSdkTools(desk)).toExtend<ToolSet>();
  const model = new MockLanguageModelV4();
  const { toolCalls } = await generateText({ model, prompt: '', tools: aiSdkTools(desk) });
  const [call] = toolCalls;
  if (call && !call.dynamic && call.toolName === 'get_order')
    expectTypeOf(call.input).toEqualTypeOf<GetOrder>();
  const { output } = await generateText({
    model,
    prompt: '',
    output: Output.object({ schema: aiSdkOutputSchema(codingAgentToolset) }),
  });
  expectTypeOf(output).toEqualTypeOf<AgentOutput<CodingAgentToolset>>();
});

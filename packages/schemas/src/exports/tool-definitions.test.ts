import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Anthropic from '@anthropic-ai/sdk';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { ListToolsRequestSchema, ListToolsResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { generateText, Output } from 'ai';
import { MockLanguageModelV4 } from 'ai/test';
import OpenAI from 'openai';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { codingAgentToolset } from '../coding-agent-toolset.ts';
import { defineTool } from '../define-tool.ts';
import { safeParseAgentOutput, safeParseToolCall } from '../parse/parse-agent-output.ts';
import { flattenOutput } from '../testing/flatten-output.ts';
import { orderDeskToolset } from '../testing/order-desk-toolset.ts';
import { defineToolset } from '../toolset.ts';
import { toolsetFromMcp } from '../toolset-json/toolset-from-mcp.ts';
import { toolsetToJson } from '../toolset-json/toolset-to-json.ts';
import { aiSdkOutputSchema, aiSdkTools } from './ai-sdk-tools.ts';
import { anthropicTools } from './anthropic-tools.ts';
import { mcpToolList } from './mcp-tools.ts';
import { openAiChatTools, openAiResponsesTools } from './openai-tools.ts';
import { strictOutputJsonSchema } from './strict-output-json-schema.ts';

type Json = Record<string, unknown>;

/** A real HTTP server that records request bodies and answers each with the next reply. */
async function withServer<Value>(replies: Json[], use: (url: string, bodies: Json[]) => Promise<Value>) {
  const bodies: Json[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    bodies.push(JSON.parse(Buffer.concat(chunks).toString()) as Json);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(replies.shift()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies);
  } finally {
    server.close();
  }
}

const patch = { operation: 'patch', path: 'a.ts', target_string: 'a', replacement_string: 'b' };
const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
};

describe('AI SDK', () => {
  test.each([false, true])('generateText calls a tool; strict %s', async (strict) => {
    const model = new MockLanguageModelV4({
      doGenerate: {
        content: [
          {
            type: 'tool-call',
            toolCallId: '1',
            toolName: 'file_manager',
            input: JSON.stringify({ ...patch, content: null }),
          },
        ],
        finishReason: { unified: 'tool-calls', raw: undefined },
        usage,
        warnings: [],
      },
    });
    const result = await generateText({
      model,
      tools: aiSdkTools(codingAgentToolset, { strict }),
      prompt: 'patch it',
    });
    expect(result.toolCalls[0]).toMatchObject({ toolName: 'file_manager', input: patch });
    expect(result.toolCalls[0]?.input).not.toHaveProperty('content');
    const sent = model.doGenerateCalls[0]?.tools ?? [];
    expect(sent.map((tool) => tool.name)).toEqual(codingAgentToolset.tools.map(({ name }) => name));
    for (const tool of sent)
      expect(tool).toMatchObject({ type: 'function', inputSchema: { type: 'object' } });
  });

  test('a wrong input is refused with a readable reason', async () => {
    const model = new MockLanguageModelV4({
      doGenerate: {
        content: [
          { type: 'tool-call', toolCallId: '1', toolName: 'file_manager', input: '{"operation":"read"}' },
        ],
        finishReason: { unified: 'tool-calls', raw: undefined },
        usage,
        warnings: [],
      },
    });
    const result = await generateText({ model, tools: aiSdkTools(codingAgentToolset), prompt: 'read it' });
    expect(JSON.stringify(result.toolCalls[0])).toContain('file_manager/read needs path');
  });

  test.each(['strict', 'flat'] as const)(
    'Output.object with the %s form returns the canonical output',
    async (form) => {
      const output = { status: 'running', tool_use: { tool_name: 'file_manager', arguments: patch } };
      const model = new MockLanguageModelV4({
        doGenerate: {
          content: [{ type: 'text', text: JSON.stringify(flattenOutput(output, codingAgentToolset)) }],
          finishReason: { unified: 'stop', raw: undefined },
          usage,
          warnings: [],
        },
      });
      const schema = aiSdkOutputSchema(codingAgentToolset, { form });
      const result = await generateText({ model, output: Output.object({ schema }), prompt: 'patch it' });
      expect(result.output).toEqual(output);
      expect(model.doGenerateCalls[0]?.responseFormat).toMatchObject({
        type: 'json',
        schema: { type: 'object' },
      });
    },
  );
});

describe('OpenAI', () => {
  test('chat completions: definitions go out unchanged, the call comes back readable', async () => {
    const reply = {
      id: 'c',
      object: 'chat.completion',
      created: 0,
      model: 'm',
      choices: [
        {
          index: 0,
          finish_reason: 'tool_calls',
          message: {
            role: 'assistant',
            content: null,
            tool_calls: [
              {
                id: '1',
                type: 'function',
                function: { name: 'file_manager', arguments: JSON.stringify({ ...patch, content: null }) },
              },
            ],
          },
        },
      ],
    };
    await withServer([reply], async (url, bodies) => {
      const client = new OpenAI({ apiKey: 'none', baseURL: url, maxRetries: 0 });
      const tools = openAiChatTools(codingAgentToolset);
      const completion = await client.chat.completions.create({
        model: 'm',
        messages: [{ role: 'user', content: 'patch it' }],
        tools,
        response_format: {
          type: 'json_schema',
          json_schema: {
            name: 'agent_output',
            strict: true,
            schema: strictOutputJsonSchema(codingAgentToolset),
          },
        },
      });
      expect(bodies[0]?.tools).toEqual(tools);
      const call = completion.choices[0]?.message.tool_calls?.[0];
      if (call?.type !== 'function') throw new Error('expected a function call');
      const { name, arguments: given } = call.function;
      expect(safeParseToolCall({ tool_name: name, arguments: given }, codingAgentToolset)).toMatchObject({
        success: true,
        call: { tool_name: 'file_manager', arguments: patch },
        notes: [{ code: 'arguments-parsed' }, { code: 'null-removed', pointer: '/arguments/content' }],
      });
    });
  });

  test('responses: the flat shape', async () => {
    await withServer([{ id: 'r', object: 'response', output: [] }], async (url, bodies) => {
      const client = new OpenAI({ apiKey: 'none', baseURL: url, maxRetries: 0 });
      const tools = openAiResponsesTools(orderDeskToolset);
      await client.responses.create({ model: 'm', input: 'hello', tools });
      expect(bodies[0]?.tools).toEqual(tools);
      expect(tools[2]).toMatchObject({
        name: 'ping',
        strict: true,
        parameters: { type: 'object', properties: {}, required: [] },
      });
    });
  });

  test('arguments without a fixed shape give up strictness, not the tool', () => {
    const free = defineTool({
      name: 'free',
      description: 'Takes anything.',
      arguments: z.object({ labels: z.record(z.string(), z.string()) }),
      usage: { when: [], whenNot: [] },
      risk: 'read',
    });
    const toolset = defineToolset({ name: 'free', tools: [free] });
    expect(openAiChatTools(toolset)[0]?.function).toMatchObject({
      strict: false,
      parameters: { type: 'object' },
    });
    expect(() => strictOutputJsonSchema(toolset)).toThrow(/free.labels is an object with free keys/);
  });
});

test('Anthropic: definitions go out unchanged, the input reads back', async () => {
  const reply = {
    id: 'm',
    type: 'message',
    role: 'assistant',
    model: 'm',
    content: [{ type: 'tool_use', id: '1', name: 'file_manager', input: patch }],
    stop_reason: 'tool_use',
    usage: { input_tokens: 1, output_tokens: 1 },
  };
  await withServer([reply], async (url, bodies) => {
    const client = new Anthropic({ apiKey: 'none', baseURL: url, maxRetries: 0 });
    const tools = anthropicTools(codingAgentToolset);
    const message = await client.messages.create({
      model: 'm',
      max_tokens: 100,
      messages: [{ role: 'user', content: 'patch it' }],
      tools,
    });
    expect(bodies[0]?.tools).toEqual(tools);
    for (const { input_schema } of tools)
      expect([input_schema.type, input_schema.anyOf, input_schema.oneOf, input_schema.allOf]).toEqual([
        'object',
        undefined,
        undefined,
        undefined,
      ]);
    const [block] = message.content;
    if (block?.type !== 'tool_use') throw new Error('expected a tool call');
    expect(
      safeParseToolCall({ tool_name: block.name, arguments: block.input }, codingAgentToolset).success,
    ).toBe(true);
  });
});

describe('MCP', () => {
  test('a real client lists the tools through a real server and gets the same toolset', async () => {
    const server = new Server({ name: 'desk', version: '1.0.0' }, { capabilities: { tools: {} } });
    server.setRequestHandler(ListToolsRequestSchema, () => mcpToolList(codingAgentToolset));
    const client = new Client({ name: 'test', version: '1.0.0' });
    const [near, far] = InMemoryTransport.createLinkedPair();
    await Promise.all([server.connect(near), client.connect(far)]);
    const listed = await client.listTools();
    await client.close();
    expect(ListToolsResultSchema.safeParse(listed).success).toBe(true);
    const toolset = toolsetFromMcp(listed, { name: 'coding-agent' });
    expect(toolset.tools.map(({ name, risk }) => [name, risk])).toEqual(
      codingAgentToolset.tools.map(({ name, risk }) => [name, risk]),
    );
    const output = { status: 'running', tool_use: { tool_name: 'file_manager', arguments: patch } };
    expect(safeParseAgentOutput(output, toolset)).toMatchObject({ success: true, output });
  });

  test('risk classes become annotations', () => {
    const hints = mcpToolList(codingAgentToolset).tools.map(({ annotations }) => [
      annotations.readOnlyHint,
      annotations.destructiveHint,
    ]);
    expect(hints).toEqual([
      [true, false],
      [false, true],
      [false, true],
      [true, false],
    ]);
  });

  test('foreign servers: names are made usable, risk falls on the safer side, options win', () => {
    const list = {
      tools: [
        {
          name: 'github.search',
          description: 'Search',
          inputSchema: { type: 'object' },
          annotations: { readOnlyHint: true },
        },
        {
          name: 'drop',
          title: 'Drop a table',
          inputSchema: { type: 'object', properties: { table: { type: 'string' } } },
        },
      ],
      nextCursor: 'x',
    };
    const read = toolsetFromMcp(list);
    expect(read.tools.map(({ name, risk, description }) => [name, risk, description])).toEqual([
      ['github_search', 'read', 'Search'],
      ['drop', 'write', 'Drop a table'],
    ]);
    const forced = toolsetFromMcp(list, { risk: () => 'execute', rename: (name) => name.replace('.', '-') });
    expect(forced.tools.map(({ name, risk }) => [name, risk])).toEqual([
      ['github-search', 'execute'],
      ['drop', 'execute'],
    ]);
    expect(() => toolsetFromMcp({ tools: [{ name: 1 }] })).toThrow(
      /name must be a string, received 1 \(at \/tools\/0\/name\)/,
    );
  });

  test('a list that is read and written again is the same list', () => {
    const list = mcpToolList(orderDeskToolset);
    const again = mcpToolList(toolsetFromMcp(list));
    expect(again).toEqual(list);
    expect(toolsetToJson(toolsetFromMcp(list)).tools.map(({ parameters }) => parameters)).toEqual(
      list.tools.map(({ inputSchema }) => inputSchema),
    );
  });
});

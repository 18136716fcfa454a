import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable, Writable } from 'node:stream';
import { createPlan, type GenerateEvent, generate, openLedger, type Teacher } from '@router/generator';
import { createEmbeddedTeacher } from '@router/generator/embedded-teacher';
import { codingAgentToolset } from '@router/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TeacherConfiguration } from '../../configuration/configuration.ts';
import { checkTeachers } from '../check-teachers.ts';
import { createTeachers } from '../create-teachers.ts';

interface Sent {
  path: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

const key = 'sk-key-that-nobody-may-read-0123456789';
const environment = {
  OPENAI_API_KEY: key,
  GEMINI_API_KEY: key,
  GROQ_API_KEY: key,
  OPENAI_COMPATIBLE_API_KEY: key,
};
const row = JSON.stringify({
  user_query: 'who calls retryDelivery?',
  output: {
    status: 'running',
    thought: 'A symbol is named and its callers are wanted, so an exact search finds them.',
    tool_use: { tool_name: 'codebase_search', arguments: { query: 'retryDelivery', mode: 'exact' } },
  },
});
/** The same with the nulls that a strict schema asks for. */
const nullLaden = JSON.stringify({ ...JSON.parse(row), context: null });

const sent: Sent[] = [];
let refusal: { status: number; message: string } | undefined;
let url = '';
const server = createServer(async (request, reply) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  const path = request.url ?? '';
  sent.push({ path, headers: request.headers, body: JSON.parse(text) });
  reply.writeHead(refusal?.status ?? 200, { 'content-type': 'application/json' });
  const refused = refusal && {
    error: { message: refusal.message, code: refusal.status, status: 'ERROR', type: 'error' },
  };
  reply.end(JSON.stringify(refused ?? answer(path)));
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  sent.length = 0;
  refusal = undefined;
});

/** One right row in the provider's wire format. */
function answer(path: string): unknown {
  if (path.endsWith('/responses'))
    return {
      ...{ id: 'r', object: 'response', created_at: 1_790_000_000, status: 'completed', model: 'm' },
      output: [
        {
          ...{ type: 'message', id: 'm', role: 'assistant', status: 'completed' },
          content: [{ type: 'output_text', text: nullLaden, annotations: [] }],
        },
      ],
      usage: { input_tokens: 9, output_tokens: 9, total_tokens: 18 },
    };
  if (path.includes(':generateContent'))
    return {
      candidates: [
        { content: { role: 'model', parts: [{ text: nullLaden }] }, finishReason: 'STOP', index: 0 },
      ],
      usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 9, totalTokenCount: 18 },
    };
  return {
    ...{ id: 'c', object: 'chat.completion', created: 1_790_000_000, model: 'm' },
    choices: [{ index: 0, message: { role: 'assistant', content: row }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 9, completion_tokens: 9, total_tokens: 18 },
  };
}

async function makeTeacher(configuration: TeacherConfiguration): Promise<Teacher> {
  const [teacher] = await createTeachers(
    [{ ...configuration, baseUrl: `${url}/${configuration.provider}` }],
    environment,
  );
  return teacher!;
}

/** One row through the factory; the requests that it took, and the run's events. */
async function ask(configuration: TeacherConfiguration) {
  const teacher = await makeTeacher(configuration);
  const plan = createPlan({
    accept: 1,
    seed: 7,
    teachers: [{ id: teacher.id, weight: 1 }],
    boundaryShare: 0,
  });
  const ledger = openLedger(':memory:');
  const events: GenerateEvent[] = [];
  const run = generate({
    plan,
    teachers: [teacher],
    toolset: codingAgentToolset,
    ledger,
    accept: (row) => ({ accepted: true, row }),
    maxAttempts: 1,
  });
  for await (const event of run) events.push(event as unknown as GenerateEvent);
  return { request: sent[0]!, events, wire: JSON.stringify(sent[0]!.body) };
}

/** Every schema node of a value, for rules that hold in all of it. */
function* nodesOf(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* nodesOf(part);
}

/** Objects are closed and list all their keys, as strict mode demands. */
function expectStrict(schema: unknown): void {
  for (const node of nodesOf(schema)) {
    if (node.type !== 'object' || typeof node.properties !== 'object' || node.properties === null) continue;
    expect(node.additionalProperties).toBe(false);
    expect([...(node.required as string[])].sort()).toEqual(Object.keys(node.properties).sort());
  }
  expect(JSON.stringify(schema)).not.toMatch(/"(?:oneOf|const|default|\$schema|x-argument-kind)":/);
}

const format = ({ body }: Sent) => (body.text as { format: Record<string, unknown> }).format;
const accepted = (events: readonly GenerateEvent[]) => events.some(({ type }) => type === 'row-accepted');

describe('what each provider is sent', () => {
  test('OpenAI: Responses with a strict schema; reasoning models get no temperature, others do', async () => {
    const { request, events, wire } = await ask({ provider: 'openai', temperature: 0.7 });
    expect(request.path).toBe('/openai/responses');
    expect(request.body).toMatchObject({ model: 'gpt-5.2' });
    expect(wire).not.toContain('"temperature"');
    expect(format(request)).toMatchObject({ type: 'json_schema', strict: true });
    expectStrict(format(request).schema);
    expect(accepted(events)).toBe(true);
    sent.length = 0;
    const older = await ask({ provider: 'openai', model: 'gpt-4.1', temperature: 0.7 });
    expect(older.request.body).toMatchObject({ model: 'gpt-4.1', temperature: 0.7 });
  });

  test('Gemini: the part of JSON Schema that it knows, the key in a header', async () => {
    const { request, events } = await ask({ provider: 'google', model: 'gemini-2.5-pro', temperature: 0.7 });
    expect(request.path).toBe('/google/models/gemini-2.5-pro:generateContent');
    expect(request.headers['x-goog-api-key']).toBe(key);
    const { generationConfig } = request.body as { generationConfig: Record<string, unknown> };
    expect(generationConfig).toMatchObject({ responseMimeType: 'application/json', temperature: 0.7 });
    expectStrict(generationConfig.responseJsonSchema);
    expect(accepted(events)).toBe(true);
  });

  test('Groq: Llama gets JSON mode and is told so in words; models that take a schema get one', async () => {
    const { request, events, wire } = await ask({ provider: 'groq' });
    expect(request.path).toBe('/groq/chat/completions');
    expect(request.body).toMatchObject({
      model: 'llama-3.3-70b-versatile',
      response_format: { type: 'json_object' },
    });
    expect(wire).not.toContain('json_schema');
    expect(JSON.stringify(request.body.messages)).toContain('JSON');
    expect(accepted(events)).toBe(true);
    sent.length = 0;
    const other = await ask({ provider: 'groq', model: 'openai/gpt-oss-120b' });
    const { json_schema } = other.request.body.response_format as { json_schema: { schema: unknown } };
    expectStrict(json_schema.schema);
  });

  test('compatible servers: Chat with a schema without oneOf', async () => {
    const { request, events, wire } = await ask({ provider: 'openai-compatible', model: 'llama3.3' });
    expect(request.path).toBe('/openai-compatible/chat/completions');
    expect(request.body).toMatchObject({ model: 'llama3.3', response_format: { type: 'json_schema' } });
    expect(wire).not.toContain('"oneOf"');
    expect(accepted(events)).toBe(true);
  });
});

describe('before a run', () => {
  const configurations: TeacherConfiguration[] = [
    { provider: 'openai', model: 'gpt-5.2' },
    { provider: 'google', model: 'gemini-2.5-pro' },
    { provider: 'groq', model: 'llama-3.3-70b-versatile' },
    { provider: 'openai-compatible', model: 'local' },
  ];
  const check = async (configurations: readonly TeacherConfiguration[], teachers: readonly Teacher[]) => {
    let said = '';
    const stderr = new Writable({
      write(chunk, _, done) {
        said += chunk;
        done();
      },
    });
    const terminal = {
      ...{ stdin: Readable.from([]), stdout: stderr, stderr, interactive: false, environment: {} },
      ...{ workingDirectory: '.', onInterrupt: () => () => {} },
    };
    const error = await checkTeachers(configurations, teachers, {
      terminal,
      signal: AbortSignal.timeout(30_000),
    }).catch((error: Error) => error);
    return { said, error, all: `${said} ${JSON.stringify(error)} ${error?.message} ${error?.stack}` };
  };

  test.each(configurations)(
    '$provider: a wrong key and a retired model are told by name, the key never',
    async (one) => {
      const teachers = [await makeTeacher(one)];
      refusal = { status: 401, message: `Incorrect API key provided: ${key}.` };
      const wrongKey = await check([one], teachers);
      expect(wrongKey.error).toMatchObject({ code: 'cli/teacher-unusable' });
      expect(wrongKey.error?.message).toContain(`${one.model} (unauthorized`);
      expect(wrongKey.all).not.toContain(key);
      refusal = { status: 404, message: `The model ${one.model} does not exist or was retired.` };
      const retired = await check([one], teachers);
      expect(retired.error?.message).toContain(`${one.model} (model-not-found`);
      expect(sent).toHaveLength(2);
    },
  );

  test('a teacher that answers is named too; the grammar is not asked', async () => {
    const embedded: Teacher = { id: 'embedded', model: createEmbeddedTeacher() };
    const { said, error } = await check(
      [{ provider: 'embedded' }, configurations[2]!],
      [embedded, await makeTeacher(configurations[2]!)],
    );
    expect(error).toBeUndefined();
    expect(said).toMatch(/^llama-3\.3-70b-versatile answers \(\d+ ms\)\n$/);
  });

  test('a key that a server quotes reaches neither events nor the ledger', async () => {
    refusal = { status: 401, message: `Incorrect API key provided: ${key}.` };
    const { events } = await ask({ provider: 'openai-compatible', model: 'local' });
    expect(JSON.stringify(events)).toContain('[key]');
    expect(JSON.stringify(events)).not.toContain(key);
  });
});

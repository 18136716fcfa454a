import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.ts';
import { temporaryDirectory } from '../testing/temporary-directory.ts';

let server: Server;
let url = '';
const seen: { authorization: string | undefined; body: Record<string, unknown> }[] = [];

beforeAll(async () => {
  server = createServer((request, answer) => {
    let text = '';
    request.on('data', (bytes) => {
      text += bytes;
    });
    request.on('end', () => {
      seen.push({ authorization: request.headers.authorization, body: JSON.parse(text) });
      const content = '{"tool":"codebase_search","arguments":{"query":"zig zag","mode":"semantic"}';
      answer.setHeader('content-type', 'application/json');
      answer.end(
        JSON.stringify({ choices: [{ finish_reason: 'stop', message: { role: 'assistant', content } }] }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});

afterAll(() => server.close());

const route = (words: readonly string[], environment: Record<string, string> = {}) =>
  runCommand(['route', 'where do the zig zags start', '--json', ...words], {
    directory: temporaryDirectory(),
    environment,
  });

test('a server alone, with its key and the layout of its model', async () => {
  const words = [
    '--upstream',
    url,
    '--tier',
    'upstream',
    '--upstream-model',
    'tuned',
    '--upstream-key-env',
    'KEY',
  ];
  const { code, stdout } = await route(words, { KEY: 'secret' });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ decision: { tier: 'upstream', tool: 'codebase_search' } });
  expect(seen.at(-1)).toMatchObject({ authorization: 'Bearer secret', body: { model: 'tuned' } });
});

test('what the local model is sure of never leaves the machine', async () => {
  const before = seen.length;
  const { code, stdout } = await runCommand(
    ['route', 'who calls retryDelivery', '--json', '--upstream', url],
    {
      directory: temporaryDirectory(),
    },
  );
  expect(code).toBe(0);
  const { decision } = JSON.parse(stdout);
  expect(seen.length > before).toBe(decision.tier === 'upstream');
});

test.each([
  ['no URL', ['--upstream', 'localhost'], /expected a URL/],
  ['no such layout', ['--upstream', 'http://127.0.0.1:1/v1', '--upstream-layout', 'haiku'], /haiku/],
  ['a tier without a server', ['--tier', 'upstream'], /--tier is "upstream": expected local\./],
  ['a key that is not set', ['--upstream', 'http://127.0.0.1:1/v1', '--upstream-key-env', 'NONE'], /NONE/],
])('%s is refused', async (_, words, says) => {
  const { code, stderr } = await route(words);
  expect(code).toBe(2);
  expect(stderr).toMatch(says);
});

import { describe, expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';

const directory = temporaryDirectory();

/** Starts the command, works with what it serves, and presses Ctrl-C. */
async function serve(
  words: readonly string[],
  work: (url: string) => Promise<void>,
  environment: Record<string, string> = {},
) {
  let working: Promise<void> | undefined;
  const result = await runCommand(['serve', '--port', '0', ...words], {
    directory,
    environment,
    onProgress(text, press) {
      const url = /http:\/\/\S+/.exec(text)?.[0];
      if (url && !working) working = work(url).finally(press);
    },
  });
  await working;
  return result;
}

const route = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/v1/route`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: 'open src/a.ts' }),
  });

describe('router serve', () => {
  test('answers until Ctrl-C, with messages on standard error alone', async () => {
    const { code, stdout, stderr } = await serve(['--mcp'], async (url) => {
      expect(await (await route(url)).json()).toMatchObject({ decision: { tool: 'file_manager' } });
      const again = (await (await route(url)).json()) as { decision: { latency_ms: object } };
      expect(again.decision.latency_ms).toHaveProperty('cache');
      expect((await fetch(`${url}/mcp`, { method: 'POST' })).status).not.toBe(404);
    });
    expect(code).toBe(130);
    expect(stdout).toBe('');
    expect(stderr).toContain('/v1/chat/completions');
  });

  test('asks for the token that a variable holds', async () => {
    const { code } = await serve(
      ['--token-env', 'MY_TOKEN'],
      async (url) => {
        expect((await route(url)).status).toBe(401);
        expect((await route(url, { authorization: 'Bearer s3cret' })).status).toBe(200);
      },
      { MY_TOKEN: 's3cret' },
    );
    expect(code).toBe(130);
  });

  test.each([
    [['--token-env', 'NOT_SET'], /NOT_SET/],
    [['--host', '0.0.0.0'], /no token/],
    [['--rate', 'fast'], /--rate is "fast"/],
    [['--tier', 'cloud'], /--tier is "cloud"/],
    [['--workers', 'many'], /--workers is "many"/],
    [['--workers', '2', '--mcp'], /do not go together/],
  ])('%j is wrong usage', async (words, message) => {
    const { code, stderr } = await runCommand(['serve', '--port', '0', ...words], { directory });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('a port out of range is wrong usage', async () => {
    const { code, stderr } = await runCommand(['serve', '--port', '70000'], { directory });
    expect(code).toBe(2);
    expect(stderr).toContain('from 0 to 65535');
  });
});

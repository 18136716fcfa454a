import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';

const program = join(import.meta.dirname, '../../router.ts');
const directory = temporaryDirectory();
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** The command as a shell starts it: its workers are that same command once more. */
function start(words: readonly string[]) {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, 'serve', '--port', '0', ...words],
    { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  running.push(child);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, said }));
  const hear = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(said);
      if (found) return found;
      if (child.exitCode !== null) throw new Error(said);
      await wait(20);
    }
  };
  return { child, ended, hear };
}

const route = (url: string) =>
  fetch(`${url}/v1/route`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query: 'open src/a.ts' }),
  });

describe('router serve --workers', () => {
  test('serves with several processes, replaces them on SIGUSR2 and gives the port back', async () => {
    const { child, ended, hear } = start(['--workers', '2']);
    const [url] = await hear(/http:\S+(?=, 2 workers)/);
    for (let turn = 0; turn < 4; turn += 1)
      expect(await (await route(url)).json()).toMatchObject({ decision: { tool: 'file_manager' } });
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('door="/v1/route",status="200"} 4');
    child.kill('SIGUSR2');
    await hear(/All workers are replaced/);
    expect((await route(url)).status).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('door="/v1/route",status="200"} 5');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(130);
    await expect(route(url)).rejects.toThrow();
  });

  test('says once what no worker can start with', async () => {
    const { code, said } = await start(['--workers', '2', '--model', 'nowhere.bin']).ended;
    expect(code).toBe(2);
    expect(said.match(/nowhere\.bin/g)).toHaveLength(1);
  });
});

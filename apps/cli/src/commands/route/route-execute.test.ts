import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../main.ts';
import { runCommand } from '../../testing/run-command.ts';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';

let directory: string;

beforeEach(() => {
  directory = temporaryDirectory();
  mkdirSync(join(directory, 'src'));
  writeFileSync(join(directory, 'src/refund.ts'), 'export function calculateRefund() {}\n');
  writeFileSync(join(directory, 'src/app.ts'), 'const port = 80;\n');
});

const patch = 'In src/app.ts replace "port = 80" with "port = 8080"';
const readBack = () => readFileSync(join(directory, 'src/app.ts'), 'utf8');

/** Runs a command as at a terminal: what it shows is on both streams, and each prompt gets the next answer. */
async function atTerminal(
  words: readonly string[],
  answers: readonly string[],
): Promise<{ code: number; shown: string }> {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  let shown = '';
  const left = [...answers];
  const screen = () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true });
    stream.on('data', (chunk: Buffer) => {
      shown += chunk.toString();
      if (/(?:\[y\/N\]|all:|^>) $/m.test(chunk.toString()))
        setImmediate(() => stdin.write(`${left.shift() ?? ''}\n`));
    });
    return stream;
  };
  const code = await main(words, {
    stdin,
    stdout: screen(),
    stderr: screen(),
    interactive: true,
    environment: { NO_COLOR: '1' },
    workingDirectory: directory,
    onInterrupt: () => () => {},
  });
  return { code, shown };
}

describe('without a terminal', () => {
  test('a search runs in the workspace, and the answer joins the JSON', async () => {
    const { code, stdout } = await runCommand(['route', 'who calls calculateRefund', '--execute', '--json'], {
      directory,
    });
    const { output, decision, execution } = JSON.parse(stdout);
    expect([code, output.status, decision.tool]).toEqual([0, 'running', 'codebase_search']);
    expect(execution).toMatchObject({
      status: 'done',
      tool_name: 'codebase_search',
      risk: 'read',
      result: { results: [{ file: 'src/refund.ts', line: 1 }] },
    });
  });

  test('a change is refused with exit code 2 and the way to allow it', async () => {
    const { code, stdout, stderr } = await runCommand(['route', patch, '--execute'], { directory });
    expect(code).toBe(2);
    expect(stdout).toContain('refused');
    expect(stderr).toContain('--yes write allows it');
    expect(readBack()).toBe('const port = 80;\n');
  });

  test('--yes allows one class and not another', async () => {
    expect((await runCommand(['route', patch, '--execute', '--yes', 'execute'], { directory })).code).toBe(2);
    const { code, stdout } = await runCommand(['route', patch, '--execute', '--yes', 'write'], { directory });
    expect([code, readBack()]).toEqual([0, 'const port = 8080;\n']);
    expect(stdout).toContain('Patched src/app.ts, line 1.');
  });

  test('--workspace is where files are, and a file that is not there fails with exit code 1', async () => {
    const words = ['route', 'show me refund.ts', '--execute', '--json', '--workspace', 'src'];
    const { code, stdout } = await runCommand(words, { directory });
    expect([code, JSON.parse(stdout).execution?.status]).toEqual([0, 'done']);
    const missing = await runCommand(['route', 'read src/none.ts', '--execute', '--json'], { directory });
    expect(missing.code).toBe(1);
    expect(JSON.parse(missing.stdout).execution.reason.code).toBe('tools/not-found');
  });

  test('a question has nobody to answer it', async () => {
    const { code, stdout } = await runCommand(['route', 'delete everything', '--execute', '--json'], {
      directory,
    });
    expect([code, JSON.parse(stdout).execution.reason.code]).toEqual([1, 'tools/nobody-to-ask']);
  });

  test.each([
    [['route', 'x', '--yes', 'write'], '--yes goes with --execute'],
    [['route', 'x', '--workspace', '.'], '--workspace goes with --execute'],
    [['route', 'x', '--execute', '--yes', 'all'], 'expected read, write, execute, human'],
    [['route', 'x', '--execute', '--workspace', 'nowhere'], 'expected a directory'],
    [['route', '--input', 'q.jsonl', '--execute'], 'does not go with --input'],
  ])('%j is wrong usage', async (words, message) => {
    const { code, stdout, stderr } = await runCommand(words, { directory });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('at a terminal', () => {
  test('a person allows a change', async () => {
    const { code, shown } = await atTerminal(['route', patch, '--execute'], ['y']);
    expect([code, readBack()]).toEqual([0, 'const port = 8080;\n']);
    expect(shown).toContain('file_manager wants to change a file.');
  });

  test.each(['', 'n', 'nope', 'Y e s'])('%j is a no', async (answer) => {
    const { code, shown } = await atTerminal(['route', patch, '--execute'], [answer]);
    expect([code, readBack()]).toEqual([1, 'const port = 80;\n']);
    expect(shown).toContain('was not approved');
  });

  test('a person answers a question', async () => {
    const { code, shown } = await atTerminal(['route', 'delete everything', '--execute'], ['only the logs']);
    expect(code).toBe(0);
    expect(shown).toMatch(/done.*\n {4}only the logs/);
  });
});

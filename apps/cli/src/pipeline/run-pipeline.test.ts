import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.ts';
import { temporaryDirectory } from '../testing/temporary-directory.ts';

const words = ['run', '--accept', '60', '--seed', '3'];
const entry = join(import.meta.dirname, '..', 'router.ts');

/** What a run leaves, file by file; the ledger is state and may differ in its bytes. */
function filesOf(directory: string): Record<string, string> {
  const [run = ''] = readdirSync(join(directory, 'runs'));
  const root = join(directory, 'runs', run);
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !file.name.startsWith('ledger.sqlite'))
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((file) => [
        file.slice(root.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

function newDirectory(): string {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, 'examples'));
  writeFileSync(join(directory, 'examples', 'queries.jsonl'), '{"id":"a","query":"who calls parseConfig"}\n');
  return directory;
}

let undisturbed: Record<string, string>;

beforeAll(async () => {
  const directory = newDirectory();
  const result = await runCommand(words, { directory });
  expect(result).toMatchObject({ code: 0 });
  undisturbed = filesOf(directory);
}, 120_000);

test('leaves everything that the summary names', () => {
  expect(Object.keys(undisturbed)).toEqual(
    expect.arrayContaining([
      'accepted.jsonl',
      'dataset/README.md',
      'dataset/manifest.json',
      'evaluation.json',
      'generation.json',
      'model/router.bin',
      'plan.jsonl',
      'rejected.jsonl',
      'routed.jsonl',
      'splits/train.jsonl',
      'validation.json',
    ]),
  );
});

test('a second run repeats nothing and changes nothing', async () => {
  const directory = newDirectory();
  await runCommand(words, { directory });
  const { code, stderr } = await runCommand(words, { directory });
  expect(code).toBe(0);
  expect(stderr.match(/kept from before/g)).toHaveLength(8);
  expect(filesOf(directory)).toEqual(undisturbed);
}, 120_000);

describe('Ctrl-C, then the same command', () => {
  test.each(['plan', 'generate', 'split', 'format', 'train'])(
    'after stage %s',
    async (stage) => {
      const directory = newDirectory();
      const interrupted = await runCommand(words, {
        directory,
        onProgress: (text, press) => {
          if (text.includes(`✔ ${stage}`)) press();
        },
      });
      expect(interrupted.code).toBe(130);
      expect(interrupted.stderr).toContain('the same command goes on from here');
      expect(await runCommand(words, { directory })).toMatchObject({ code: 0 });
      expect(filesOf(directory)).toEqual(undisturbed);
    },
    120_000,
  );
});

test('kill -9 at any moment, then the same command', async () => {
  const directory = newDirectory();
  for (const milliseconds of [350, 700, 1100, 1600]) {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...words], {
      cwd: directory,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await Promise.race([sleep(milliseconds), ended]);
    child.kill('SIGKILL');
    await ended;
  }
  expect(await runCommand(words, { directory })).toMatchObject({ code: 0 });
  expect(filesOf(directory)).toEqual(undisturbed);
}, 120_000);

test('a file that was changed or lost is made again', async () => {
  const directory = newDirectory();
  await runCommand(words, { directory });
  const [run = ''] = readdirSync(join(directory, 'runs'));
  writeFileSync(join(directory, 'runs', run, 'splits', 'train.jsonl'), 'tampered\n');
  expect(await runCommand(words, { directory })).toMatchObject({ code: 0 });
  expect(filesOf(directory)).toEqual(undisturbed);
}, 120_000);

test('the embedded teacher refuses a toolset that it does not know', async () => {
  const directory = newDirectory();
  const tool = { name: 'find_order', description: 'Look up an order', risk: 'read' };
  const parameters = { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] };
  writeFileSync(
    join(directory, 'shop.json'),
    JSON.stringify({ name: 'shop', tools: [{ ...tool, parameters }] }),
  );
  const { code, stderr } = await runCommand([...words, '--toolset', 'shop.json'], { directory });
  expect(code).toBe(2);
  expect(stderr).toContain('find_order');
});

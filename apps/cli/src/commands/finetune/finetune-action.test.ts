import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';

const row = (id: string, query: string, group?: string) => ({
  user_query: query,
  output: {
    status: 'running',
    thought: 'A symbol is named and its callers are wanted, so an exact search finds them.',
    tool_use: { tool_name: 'codebase_search', arguments: { query, mode: 'exact' } },
  },
  meta: { id, ...(group && { group }) },
});
const answer = (id: string, group: string) => ({
  user_query: 'what does retryDelivery mean in general?',
  output: { status: 'complete', final_answer: 'Trying to deliver once more after a failure.' },
  meta: { id, group },
});

function workshop(): string {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, 'splits'));
  const write = (split: string, rows: readonly object[]) =>
    writeFileSync(
      join(directory, 'splits', `${split}.jsonl`),
      `${rows.map((entry) => JSON.stringify(entry)).join('\n')}\n`,
    );
  write('train', [
    row('a', 'who calls retryDelivery', 'g'),
    answer('b', 'g'),
    row('c', 'usages of parseInvoice'),
  ]);
  write('validation', [row('d', 'find the tests of the mailer')]);
  return directory;
}

/** A stand-in for Python that reports as the folder's scripts do. */
function fakePython(directory: string, script: string): string {
  const path = join(directory, 'python');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const lines = (directory: string, path: string) =>
  readFileSync(join(directory, path), 'utf8').trim().split('\n').filter(Boolean);

test('init writes a folder with the pairs of the boundary sets, and check reads it', async () => {
  const directory = workshop();
  const made = await runCommand(['finetune', 'init', 'mine', '--recipe', 'trl', '--json'], { directory });
  expect(made).toMatchObject({ code: 0 });
  expect(JSON.parse(made.stdout)).toMatchObject({
    recipe: 'trl',
    layout: 'tool-first',
    rows: { 'data/train.jsonl': 3, 'data/validation.jsonl': 1, 'data/preferences.jsonl': 2 },
  });
  expect(lines(directory, 'mine/data/preferences.jsonl').map((line) => JSON.parse(line).id)).toEqual([
    'a',
    'b',
  ]);
  const checked = await runCommand(['finetune', 'check', 'mine'], { directory });
  expect(checked).toMatchObject({ code: 0 });
  expect(checked.stdout).toMatch(/passed +leaks/);
  expect(checked.stdout).toContain('× 0.516 byte');
});

test('pairs of a file win, and a pair of a row that is not trained on is left out', async () => {
  const directory = workshop();
  const pair = (id: string) => ({ ...row(id, 'usages of parseInvoice'), row: id });
  const given = ['c', 'd'].map((id) => {
    const { output, ...rest } = pair(id);
    return JSON.stringify({
      ...rest,
      chosen: output,
      rejected: { status: 'complete', final_answer: 'No.' },
      source: 'repaired',
    });
  });
  writeFileSync(join(directory, 'splits', 'pairs.jsonl'), `${given.join('\n')}\n`);
  await runCommand(['finetune', 'init', 'mine', '--recipe', 'trl'], { directory });
  expect(lines(directory, 'mine/data/preferences.jsonl')).toHaveLength(1);
});

test('settings of the command line arrive, functional tokens bring their layout', async () => {
  const directory = workshop();
  const words = [
    'finetune',
    'init',
    'mine',
    '--functional-tokens',
    '--set',
    'training.epochs=3',
    'lora.rank=32',
  ];
  expect(await runCommand(words, { directory })).toMatchObject({ code: 0 });
  const settings = JSON.parse(readFileSync(join(directory, 'mine/finetune.json'), 'utf8'));
  expect(settings).toMatchObject({
    recipe: 'trl',
    layout: 'functional',
    training: { epochs: 3 },
    lora: { rank: 32 },
  });
  expect(settings.added_tokens.length).toBeGreaterThan(10);
});

test('run shows plain lines where nobody watches, and events with --json', async () => {
  const directory = workshop();
  await runCommand(['finetune', 'init', 'mine', '--recipe', 'trl'], { directory });
  const python = fakePython(
    directory,
    `[ "$1" = --version ] && exit 0
echo 'Loading weights'
echo '{"event": "training-started", "stage": "train", "step": 0, "steps": 10}'
echo '{"event": "training-progress", "stage": "train", "step": 5, "steps": 10, "epoch": 0.5, "loss": 2.5, "learning_rate": 0.1, "tokens_per_s": 812.4, "eta_s": 300}'
echo '{"event": "evaluated", "stage": "train", "step": 5, "loss": 2.25}'
echo '{"event": "stage-finished", "stage": "train", "step": 10, "loss": 2.1, "path": "adapter"}'`,
  );
  const words = ['finetune', 'run', 'mine', '--python', python, '--stage', 'train'];
  const plain = await runCommand(words, { directory });
  expect(plain).toMatchObject({ code: 0, stdout: '' });
  expect(plain.stderr).toContain('train: step 5 of 10, loss 2.5000, 812 tokens/s, 5 min left\n');
  expect(plain.stderr).toContain('train: step 5, validation loss 2.2500\n');
  const { stdout } = await runCommand([...words, '--json'], { directory });
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.map(({ type, event }) => type ?? event)).toEqual([
    'environment-ready',
    'stage-started',
    'training-started',
    'training-progress',
    'evaluated',
    'stage-finished',
  ]);
});

test('export prints commands on standard output, ready to paste', async () => {
  const directory = workshop();
  await runCommand(['finetune', 'init', 'mine', '--recipe', 'trl'], { directory });
  mkdirSync(join(directory, 'mine', 'adapter'));
  writeFileSync(join(directory, 'mine', 'adapter', 'adapter_config.json'), '{}');
  const { code, stdout } = await runCommand(['finetune', 'export', 'mine', '--to', 'vllm'], { directory });
  expect(code).toBe(0);
  expect(stdout.split('\n').filter((line) => line && !line.startsWith('#'))).toEqual([
    expect.stringMatching(/^vllm serve meta-llama\/Llama-3\.1-8B-Instruct --enable-lora /),
    expect.stringMatching(/^router serve --upstream http:\/\/127\.0\.0\.1:8000\/v1 --upstream-model router /),
  ]);
});

test.each([
  ['an unknown action', ['tune', 'mine'], 2, /init, check, run, export/],
  ['a folder that is none', ['run', 'splits'], 2, /no fine-tuning folder/],
  ['an unknown recipe', ['init', 'mine', '--recipe', 'magic'], 2, /unsloth, trl, axolotl/],
  ['a dataset without rows', ['init', 'mine', '--dataset', '.'], 2, /holds no train\.jsonl/],
  ['a template of records', ['init', 'mine', '--template', 'openai'], 2, /text template/],
  ['a setting without a value', ['init', 'mine', '--set', 'epochs'], 2, /NAME=VALUE/],
  ['an unknown setting', ['init', 'mine', '--set', 'training.epoch=3'], 2, /training: .*epoch/],
  [
    'tokens with another layout',
    ['init', 'mine', '--functional-tokens', '--layout', 'contract'],
    2,
    /functional/,
  ],
])('%s is one clear line', async (_, words, code, says) => {
  const directory = workshop();
  const done = await runCommand(['finetune', ...words], { directory });
  expect(done.code).toBe(code);
  expect(done.stderr).toMatch(says);
  expect(existsSync(join(directory, 'mine', 'finetune.json'))).toBe(false);
});

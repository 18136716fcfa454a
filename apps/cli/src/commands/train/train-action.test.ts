import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLocalModel } from '@router/local-model';
import { expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';

const search = (query: string) => ({
  status: 'running',
  tool_use: { tool_name: 'codebase_search', arguments: { query, mode: 'semantic' } },
});
const ask = {
  status: 'running',
  tool_use: { tool_name: 'ask_human', arguments: { question: 'Which shredder is meant?' } },
};
const rows = ['session expiry', 'upload retry', 'rate limits', 'feature flags', 'csv export'].flatMap(
  (topic) =>
    ['where is', 'how do we handle', 'find the code for', 'which module does'].map((opening) => ({
      user_query: `${opening} ${topic}`,
      output: search(topic),
    })),
);
const query = 'find the code shredder';
const lines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

function prepared(receipts: readonly unknown[]): string {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'rows.jsonl'), lines(rows));
  writeFileSync(join(directory, 'receipts.jsonl'), lines(receipts));
  return directory;
}

const command = ['train', 'rows.jsonl', '--corrections', 'receipts.jsonl'];

test('corrected decisions are learnt, untouched receipts are left out', async () => {
  const receipt = { version: 1, query, tool: 'codebase_search', confidence: 0.8 };
  const directory = prepared([
    { ...receipt, query: 'where is rate limits' },
    { ...receipt, correction: { output: ask } },
  ]);
  const { code, stdout } = await runCommand(command, { directory });
  expect(code).toBe(0);
  expect(stdout).toContain(`${rows.length + 1} rows trained into router.bin`);
  const model = loadLocalModel(readFileSync(join(directory, 'router.bin')));
  expect(model.route(query).tool).toBe('ask_human');
  expect(model.route('where is session expiry').tool).toBe('codebase_search');
});

test.each([
  [{ query, correction: { output: { status: 'running' } } }, 'receipts.jsonl, line 1'],
  [{ query }, 'receipts.jsonl holds no corrected decision'],
])('%j is refused with its place', async (receipt, message) => {
  const { code, stderr } = await runCommand(command, { directory: prepared([receipt]) });
  expect(code).toBe(1);
  expect(stderr).toContain(message);
});

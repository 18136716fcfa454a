import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';

test('the summary tells shares, distinct-n, pair coverage and duplicates of the accepted rows', async () => {
  const directory = temporaryDirectory();
  const words = ['generate', '--accept', '200', '--output', 'rows.jsonl'];
  const { code, stderr } = await runCommand(words, { directory });
  expect(code).toBe(0);
  expect(readFileSync(join(directory, 'rows.jsonl'), 'utf8').trim().split('\n')).toHaveLength(200);
  expect(stderr).toContain('200 of 200 rows accepted');
  expect(stderr).toContain('search 35.0 %');
  const off = /at most (\d+\.\d+) points off/.exec(stderr);
  expect(Number(off?.[1])).toBeLessThan(0.5);
  expect(stderr).toMatch(/distinct-1\/2\/3 +0\.\d+ \/ 0\.\d+ \/ 0\.\d+/);
  expect(stderr).toMatch(/intent × style +\d+ of \d+ pairs/);
  expect(stderr).toMatch(/near-duplicates +\d+ of 200 rows/);
  expect(stderr).toMatch(/duplicates or \d+\.\d %/);
});

test('--json ends with the summary and the variety as events', async () => {
  const directory = temporaryDirectory();
  const { stderr } = await runCommand(['generate', '--accept', '40', '--json'], { directory });
  const events = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.at(-2)).toMatchObject({ type: 'run-finished', summary: { accepted: 40 } });
  expect(events.at(-1)).toMatchObject({
    type: 'variety',
    rows: 40,
    diversity: { distinct_1: expect.any(Number) },
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';

const search = (user_query: string, query: string) => ({
  user_query,
  output: {
    status: 'running',
    thought: 'No path is named and the behaviour lives somewhere in this repository, so it has to be found.',
    tool_use: { tool_name: 'codebase_search', arguments: { query, mode: 'semantic' } },
  },
});
const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';
const rows = [
  search('where do we retry failed webhook deliveries?', 'retry webhook deliveries'),
  search('where do we retry failed webhook deliveries', 'retry webhook deliveries'),
  search(`where do we escape ${hostile} in names?`, 'escape names'),
  { ...search('which job sends the digest?', 'digest job'), output: { status: 'done' } },
];

async function pageOf(lines: string[]): Promise<string> {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'rows.jsonl'), `${lines.join('\n')}\n`);
  const { code, stderr } = await runCommand(['stats', 'rows.jsonl', '--html', 'report.html'], { directory });
  expect([code, stderr]).toEqual([0, 'Wrote report.html.\n']);
  return readFileSync(join(directory, 'report.html'), 'utf8');
}

test('--html writes one page that asks nobody for anything and runs nothing of the data', async () => {
  const page = await pageOf([...rows.map((row) => JSON.stringify(row)), '{"user_query": oops}']);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/(?:src|href)="(?!#|data:,)/);
  expect(page).not.toMatch(/@import|url\(|<img/);
  expect(page.match(/<script/g)).toHaveLength(2);
  const data = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  const shown = JSON.parse(data) as { line: number; accepted: boolean; query: string }[];
  expect(shown.map(({ line, accepted }) => [line, accepted])).toEqual([
    [1, true],
    [2, true],
    [3, true],
    [4, false],
    [5, false],
  ]);
  expect(shown[2]?.query).toContain(hostile);
});

test('the funnel counts what each stage leaves', async () => {
  const page = await pageOf([...rows.map((row) => JSON.stringify(row)), '{"user_query": oops}']);
  const numbers = [
    ...page.matchAll(
      /<span class="name">([a-z ]+|readable JSON)<\/span>.*?<span class="number">(\d+)<\/span>/g,
    ),
  ];
  expect(numbers.slice(0, 6).map(([, stage, count]) => `${stage} ${count}`)).toEqual([
    'in the file 5',
    'readable JSON 4',
    'keeps the contract 3',
    'passes quality 3',
    'accepted 3',
    'distinct 2',
  ]);
});

test('an empty file makes a page too', async () => {
  expect(await pageOf([])).toContain('0 rows, 0 accepted, 0 rejected');
});

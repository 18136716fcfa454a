import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Box, canary } from '../testing/box.ts';
import { createSearchBox, find, placesOf } from '../testing/search-box.ts';
import type { CodebaseSearch } from './codebase-search.ts';
import { type CodebaseSearchOptions, createCodebaseSearch } from './create-codebase-search.ts';
import { findRipgrep } from './exact/find-ripgrep.ts';

const ripgrep = await findRipgrep();

let box: Box;

beforeEach(() => {
  box = createSearchBox();
});

afterEach(() => box.remove());

function open(options: Partial<CodebaseSearchOptions> = {}): CodebaseSearch {
  return createCodebaseSearch({ workspace: box.workspace, ...options });
}

const engines = [['the built-in scan', false] as const, ...(ripgrep ? [['ripgrep', ripgrep] as const] : [])];

test('ripgrep is installed where these tests run', () => {
  expect(ripgrep).toBeDefined();
});

describe.each(engines)('exact search by %s', (_, program) => {
  const exact = { mode: 'exact' } as const;

  test('finds declarations first and tests last, with case, outside of what is ignored or secret', async () => {
    expect(placesOf(await find(open({ ripgrep: program }), { query: 'calculateRefund', ...exact }))).toEqual([
      'src/refund.ts:3',
      '.github/workflow.yml:1',
      'src/app.ts:1',
      'src/app.ts:6',
      'src/refund.test.ts:1',
    ]);
  });

  test('shows the lines around', async () => {
    const answer = await find(open({ ripgrep: program }), { query: 'return order', ...exact });
    expect(answer.results).toEqual([
      {
        file: 'src/refund.ts',
        line: 4,
        snippet: '\nexport function calculateRefund(order) {\n  return order.total;\n}',
        snippet_line: 2,
        score: 0.6,
        match: 'exact',
      },
    ]);
  });

  test('ignores case where the query has none, or where it finds nothing otherwise', async () => {
    const search = open({ ripgrep: program });
    expect(placesOf(await find(search, { query: 'calculaterefund', ...exact }))).toContain('src/app.ts:6');
    expect(placesOf(await find(search, { query: 'RETRYING', ...exact }))).toEqual(['docs/retry.md:1']);
  });

  test('looks only where file_pattern says', async () => {
    const search = open({ ripgrep: program });
    expect(
      placesOf(await find(search, { query: 'calculateRefund', ...exact, file_pattern: '*.test.ts' })),
    ).toEqual(['src/refund.test.ts:1']);
    expect(
      placesOf(await find(search, { query: 'calculateRefund', ...exact, file_pattern: '*.log' })),
    ).toEqual([]);
    expect(placesOf(await find(search, { query: canary, ...exact, file_pattern: '../**' }))).toEqual([]);
  });

  test.each([
    '-e',
    '--files',
    '-uuu',
    '--pre=cat',
    '--pre',
    '-f/etc/passwd',
    '--hostname-bin=id',
    '$(touch planted)',
    '`touch planted`',
    '; touch planted #',
    '| cat',
    "' || touch planted",
    '"; touch planted"',
    '&& touch planted',
    '\\',
    '.*',
    '[',
    '(?s).',
    '%s%n',
    '*',
    '!',
    '--',
    ' -- ',
  ])('takes %j by the letter', async (query) => {
    box.write('src/odd.txt', `before ${query} after\n`);
    const before = box.fingerprint();
    const answer = await find(open({ ripgrep: program }), { query, ...exact });
    const found = placesOf(answer);
    expect(found).toContain('src/odd.txt:1');
    const lines = answer.results.flatMap(({ snippet }) => snippet.split('\n'));
    expect(lines.some((line) => line.includes(query))).toBe(true);
    expect(box.fingerprint()).toBe(before);
  });

  test.each([
    '-e',
    '--files',
    '!*.ts',
    '$(touch planted)',
    '--pre=cat',
    '../**',
    '/etc/*',
    '{a,b',
    '[',
    '**',
  ])('takes the file_pattern %j by the letter', async (file_pattern) => {
    const answer = await find(open({ ripgrep: program }), {
      query: 'calculateRefund',
      ...exact,
      file_pattern,
    });
    expect(placesOf(answer).length).toBe(file_pattern === '**' ? 5 : 0);
  });

  test('finds a text of several lines, whatever the line ends', async () => {
    box.write('src/windows.txt', 'one\r\nspecial line\r\nthree\r\n');
    const search = open({ ripgrep: program });
    expect(placesOf(await find(search, { query: 'one\nspecial line\nthree', ...exact }))).toEqual([
      'src/windows.txt:2',
    ]);
    expect(placesOf(await find(search, { query: 'two\nspecial line', ...exact }))).toEqual([]);
  });

  test('never shows the outside, through links either', async () => {
    const answer = await find(open({ ripgrep: program }), { query: canary, ...exact });
    expect(answer.results).toEqual([]);
  });

  test('stops at its limits and says so', async () => {
    for (let at = 0; at < 60; at++) box.write(`many/${at}.txt`, 'needle\n');
    const few = await find(open({ ripgrep: program, limits: { results: 7 } }), { query: 'needle', ...exact });
    expect([few.results.length, few.truncated]).toEqual([7, true]);
    box.write('large.txt', `needle${' '.repeat(2_000)}`);
    const small = await find(open({ ripgrep: program, limits: { fileBytes: 1_000, results: 100 } }), {
      query: 'needle',
      ...exact,
    });
    expect([small.results.length, small.truncated]).toEqual([60, undefined]);
  });

  test('cuts a long line around the match', async () => {
    box.write('src/minified.js', `${'a'.repeat(5_000)}needle${'b'.repeat(5_000)}`);
    const [found] = (await find(open({ ripgrep: program }), { query: 'needle', ...exact })).results;
    expect(found!.snippet.length).toBeLessThan(300);
    expect(found!.snippet).toContain('needle');
  });

  test('an aborted search is a failed outcome', async () => {
    const controller = new AbortController();
    const searching = open({ ripgrep: program }).search(
      { query: 'calculateRefund', ...exact },
      { signal: controller.signal },
    );
    controller.abort();
    expect(await searching).toMatchObject({ status: 'failed', reason: { code: 'tools/aborted' } });
  });

  test('a search without time gives what it has and says so', async () => {
    const answer = await find(open({ ripgrep: program, limits: { milliseconds: 0 } }), {
      query: 'calculateRefund',
      ...exact,
    });
    expect(answer.truncated).toBe(true);
  });
});

test('both engines find the same lines on random files', async () => {
  const line = fc
    .array(fc.constantFrom('alpha', 'Alpha', 'beta', ' ', 'ß', 'é', 'x'), { maxLength: 6 })
    .map((words) => words.join(''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(line, { maxLength: 12 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('alpha', 'Alpha', 'beta', 'xx', 'é', 'ab'),
      async (contents, query) => {
        for (const [at, lines] of contents.entries())
          box.write(`random/${at}.txt`, lines.join(at % 2 ? '\n' : '\r\n'));
        const request = { query, mode: 'exact', file_pattern: 'random/**' } as const;
        const options = { limits: { results: 1_000 } };
        expect(await find(open({ ripgrep, ...options }), request)).toEqual(
          await find(open({ ripgrep: false, ...options }), request),
        );
      },
    ),
    { numRuns: 25 },
  );
});

test('without a program that runs, the built-in scan takes over', async () => {
  for (const program of ['/no/such/program', '/etc/passwd', join(box.workspace, 'src')])
    expect(
      placesOf(await find(open({ ripgrep: program }), { query: 'return order', mode: 'exact' })),
    ).toEqual(['src/refund.ts:4']);
});

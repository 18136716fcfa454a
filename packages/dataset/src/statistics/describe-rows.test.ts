import { defineTool, defineToolset, withKind } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { mixHash } from '../duplicates/mix-hash.ts';
import { intentOfRow } from '../rows/intent-of-row.ts';
import { makeRows } from '../test-kit/make-rows.ts';
import { describeRows } from './describe-rows.ts';
import { DistinctCounter } from './distinct-counter.ts';
import { languageHint } from './language-hint.ts';

const call = (tool_name: string, toolArguments: object) => ({
  status: 'running',
  thought: 'one two three four five six',
  tool_use: { tool_name, arguments: toolArguments },
});

const rows = [
  {
    user_query: 'where is the parser',
    output: call('codebase_search', { query: 'parser' }),
    meta: { domain: 'd', style: 's' },
  },
  {
    user_query: 'where is the lexer',
    output: call('codebase_search', { query: 'lexer', mode: 'exact' }),
    context: {},
  },
  {
    user_query: 'read a.ts',
    output: call('file_manager', { operation: 'read', path: 'a.ts' }),
    meta: { group: 'g' },
  },
  { user_query: 'was ist ein Mutex', output: { status: 'complete', final_answer: 'A lock.' } },
];

test('counts what is there', () => {
  const statistics = describeRows(rows, {
    countTokens: (text) => text.length / 4,
    expected: { domain: ['d', 'e'] },
  });
  expect(statistics.rows).toBe(4);
  expect(statistics.intent.values).toEqual([
    { value: 'search', count: 2, share: 0.5 },
    { value: 'answer', count: 1, share: 0.25 },
    { value: 'modify', count: 1, share: 0.25 },
  ]);
  expect(statistics.intent.entropy).toBeCloseTo(1.5);
  expect(statistics.tool.values.map(({ value }) => value)).toEqual([
    'codebase_search',
    'answer',
    'file_manager',
  ]);
  expect(statistics.choices['codebase_search.mode']!.values.map(({ value }) => value)).toEqual([
    'exact',
    'hybrid',
  ]);
  expect(statistics.choices['file_manager.operation']!.values).toEqual([
    { value: 'read', count: 1, share: 1 },
  ]);
  expect(statistics.domain.values).toMatchObject([{ value: '(none)', count: 3 }, { value: 'd' }]);
  expect(statistics).toMatchObject({
    with_context: 1,
    in_group: 1,
    words: { p50: 4, max: 4, mean: 3.75 },
    characters: { max: 19 },
    tokens: { max: 4.75 },
    thought_words: { p90: 6 },
  });
  expect(statistics.coverage.domain_persona).toEqual({
    rows: ['(none)', 'd', 'e'],
    columns: ['(none)'],
    counts: [[3], [1], [0]],
    covered: 2,
    cells: 3,
    coverage: 2 / 3,
  });
  expect(statistics.diversity.words).toBe(15);
  // where is the parser lexer read a ts was ist ein mutex
  expect(statistics.diversity.distinct_1).toBeCloseTo(12 / 15);
  expect(JSON.parse(JSON.stringify(statistics))).toEqual(statistics);
});

test('no rows at all', () => {
  const statistics = describeRows([]);
  expect(JSON.stringify(statistics)).not.toContain('null');
  expect(statistics).toMatchObject({ rows: 0, words: { max: 0 }, self_similarity: { mean: 0 } });
});

test('copies raise self-similarity and lower distinct-n', () => {
  const varied = describeRows(makeRows(300, 4));
  const uniform = describeRows(
    Array.from({ length: 300 }, (_, index) => ({ user_query: `where is the setting number ${index}` })),
  );
  expect(uniform.self_similarity.mean).toBeGreaterThan(varied.self_similarity.mean + 0.3);
  expect(uniform.diversity.distinct_2).toBeLessThan(varied.diversity.distinct_2);
});

test('hostile values stay values', () => {
  const statistics = describeRows([
    { user_query: 'x', output: null, meta: { domain: '__proto__', style: 'constructor' } },
    { note: 'no text' },
    { user_query: 'y', output: { tool_use: { tool_name: 'toString' } }, meta: 'none' },
  ]);
  expect(statistics).toMatchObject({ rows: 3, without_text: 1, language: { total: 2 } });
  expect(statistics.domain.values.map(({ value }) => value)).toContain('__proto__');
  expect(statistics.tool.values.map(({ value }) => value)).toContain('toString');
});

describe('intentOfRow', () => {
  test('what the row states, else what its output shows', () => {
    expect(intentOfRow({ meta: { intent: 'compute' }, output: { status: 'complete' } })).toBe('compute');
    expect(intentOfRow({ meta: { intent: 'dance' }, output: { status: 'complete' } })).toBe('answer');
    expect(intentOfRow({ output: call('sandbox_exec', {}) })).toBe('compute');
    expect(intentOfRow({ output: call('ask_human', {}) })).toBe('escalate');
    expect(intentOfRow({ output: call('unknown', {}) })).toBeUndefined();
    expect(intentOfRow({})).toBeUndefined();
  });

  test('any toolset, by risk class', () => {
    const refund = defineTool({
      name: 'refund',
      description: 'Refund an order.',
      arguments: z.strictObject({ order: withKind(z.string(), 'quote') }),
      usage: { when: [], whenNot: [] },
      risk: 'write',
    });
    const toolset = defineToolset({ name: 'shop', tools: [refund] });
    expect(intentOfRow({ output: call('refund', {}) }, toolset)).toBe('modify');
  });
});

test.each([
  ['where is the timeout configured', 'en'],
  ['wo ist das Zeitlimit eingestellt', 'de'],
  ['où est le fichier de configuration', 'fr'],
  ['dónde está el archivo de configuración', 'es'],
  ['где находится парсер', 'ru'],
  ['パーサーはどこ', 'ja'],
  ['解析器在哪里', 'zh'],
  ['grep TODO', 'und'],
])('%s is %s', (text, language) => {
  expect(languageHint(text)).toBe(language);
});

test('distinct counts are exact, then close', () => {
  const counter = new DistinctCounter(4096);
  for (let index = 0; index < 3000; index++) counter.add(mixHash(index % 1500));
  expect([counter.count, counter.exact]).toEqual([1500, true]);
  for (let index = 0; index < 200_000; index++) counter.add(mixHash(index));
  expect(counter.exact).toBe(false);
  expect(Math.abs(counter.count / 200_000 - 1)).toBeLessThan(0.08);
});

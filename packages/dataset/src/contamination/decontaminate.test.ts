import { describe, expect, test } from 'vitest';
import { normalizeText } from '../duplicates/normalize-text.ts';
import { makeRows } from '../test-kit/make-rows.ts';
import { createOverlapIndex } from './create-overlap-index.ts';
import { decontaminate } from './decontaminate.ts';
import { longestSharedRun } from './word-runs.ts';

const evaluation = [
  { id: 'A-1', query: 'Where is the retry limit of the billing service configured?' },
  { id: 'A-2', query: 'thanks!' },
  {
    messages: [
      { role: 'system', content: 'x' },
      { role: 'user', content: 'is 2027-02-29 a valid date' },
    ],
  },
  'a plain question as a string',
  {
    meta: { id: 'm' },
    text: 'one two three four five six seven eight nine ten eleven twelve and something else at the end here',
  },
];

const check = (text: string) => decontaminate([{ user_query: text }], evaluation).contaminated[0];

describe('a match and its evidence', () => {
  test.each([
    ['where is the RETRY limit of the billing service configured', 'exact', 0, 'A-1'],
    ['Where is the retry limit of the billing service configured now', 'near-duplicate', 0, 'A-1'],
    [
      'Hi team, one thing that bothers me since Monday morning: where is the retry limit of the billing service configured, and who changed it last week without telling?',
      'containment',
      0,
      'A-1',
    ],
    ['Thanks', 'exact', 1, 'A-2'],
    ['is 2027-02-29 a valid date?', 'exact', 2, undefined],
    ['A plain question, as a string.', 'exact', 3, undefined],
    [
      'prefix words that differ much from it: two three four five six seven eight nine ten eleven twelve or so',
      'shared-run',
      4,
      'm',
    ],
  ] as const)('%s', (text, kind, against, id) => {
    const match = check(text);
    expect(match).toMatchObject({ row: 0, row_text: text, kind, against });
    expect(match?.against_id).toBe(id);
    expect(match!.similarity).toBeGreaterThan(0.5);
    expect(match!.similarity).toBeLessThanOrEqual(1);
  });

  test('a shared run is quoted in full', () => {
    expect(check('xx two three four five six seven eight nine ten eleven twelve yy')?.shared_text).toBe(
      'two three four five six seven eight nine ten eleven twelve',
    );
    expect(longestSharedRun('a b c d e f', 'x b c d e y', 'b c')).toBe('b c d e');
  });

  test.each([
    'where is the connection pool of the search service configured',
    'thanks a lot, and now show me the parser',
    'is 2026-03-31 the end of a quarter',
  ])('no match: %s', (text) => {
    expect(check(text)).toBeUndefined();
  });
});

test('clean rows keep their order and identity', () => {
  const rows = [{ query: 'first clean one' }, { query: 'thanks' }, { query: 'second clean one' }];
  const { clean, contaminated } = decontaminate(rows, evaluation);
  expect(clean).toEqual([rows[0], rows[2]]);
  expect(clean[0]).toBe(rows[0]);
  expect(contaminated).toHaveLength(1);
});

test('an empty evaluation file', () => {
  expect(decontaminate(['x'], []).clean).toEqual(['x']);
});

test('the overlap index finds what comparing each with each finds', () => {
  const texts = [...makeRows(120, 9)].map(({ user_query }) => normalizeText(user_query));
  const shingles = texts.map(
    (text) =>
      new Set(Array.from({ length: Math.max(1, text.length - 4) }, (_, at) => text.slice(at, at + 5))),
  );
  for (const minimum of [0.3, 0.7, 1]) {
    const index = createOverlapIndex(texts, { minContainment: minimum });
    const createdNarrow = createOverlapIndex(texts, { minContainment: minimum, minAskedShare: minimum });
    texts.forEach((text, asked) => {
      const expected = shingles.flatMap((set, at) => {
        const shared = [...set].filter((shingle) => shingles[asked]!.has(shingle)).length;
        return shared / set.size >= minimum ? [{ index: at, shared }] : [];
      });
      const narrow = createdNarrow.find(text).map(({ index: at }) => at);
      expect(narrow).toEqual(
        expected
          .filter(({ index: at, shared }) => at >= 0 && shared >= minimum * shingles[asked]!.size)
          .map(({ index: at }) => at),
      );
      expect(index.find(text).map(({ index: at, shared }) => ({ index: at, shared }))).toEqual(expected);
    });
  }
});

import { describe, expect, test } from 'vitest';
import { makeRows, seededRandom } from '../test-kit/make-rows.ts';
import { chooseBands } from './choose-bands.ts';
import { clusterNearDuplicates } from './cluster-near-duplicates.ts';
import { createNearDuplicateIndex } from './create-near-duplicate-index.ts';
import { normalizeText } from './normalize-text.ts';

function shinglesOf(text: string): Set<string> {
  const normalized = normalizeText(text);
  const starts = Array.from({ length: Math.max(1, normalized.length - 4) }, (_, start) => start);
  return new Set(starts.map((start) => normalized.slice(start, start + 5)));
}

/** Jaccard similarity from its definition, to compare with. */
function similarity(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared++;
  return shared / (a.size + b.size - shared);
}

/** Clusters by comparing each with each. */
function clustersByBruteForce(texts: readonly string[], threshold: number): number[] {
  const sets = texts.map(shinglesOf);
  const first = texts.map((_, index) => index);
  for (let one = 0; one < texts.length; one++)
    for (let other = 0; other < one; other++) {
      if (first[one] === first[other] || similarity(sets[one]!, sets[other]!) < threshold) continue;
      const [low, high] = [first[one]!, first[other]!].sort((a, b) => a - b);
      first.forEach((value, index) => {
        if (value === high) first[index] = low!;
      });
    }
  return first;
}

const question = 'Where is the retry limit configured in the billing service?';

test.each([
  ['case and punctuation', question, 'where is the RETRY limit configured — in the billing service'],
  ['Unicode form', 'where is the café menu', 'where is the cafe\u0301 menu'],
  ['a typo', question, 'Where is the retry limit confgured in the billing service?'],
  ['symbols alone', '???', ' ??? '],
  ['full width', 'retry limit', 'ｒｅｔｒｙ　ｌｉｍｉｔ'],
])('one cluster: %s', (_name, one, other) => {
  expect(clusterNearDuplicates([one, 'something else altogether', other]).clusters).toEqual([[0, 2]]);
});

test.each([
  ['another number', 'what is 17% of 2340?', 'what is 18% of 2340?'],
  ['another object', 'where is the retry limit set', 'where is the timeout set'],
  ['other symbols', '???', '!!!'],
  ['other digits in short texts', '1+1', '1+2'],
])('two clusters: %s', (_name, one, other) => {
  expect(clusterNearDuplicates([one, other]).clusters).toEqual([]);
});

describe.each([0.5, 0.7, 0.8, 0.95])('threshold %d', (threshold) => {
  const texts = [...makeRows(250, 3)].map(({ user_query }) => user_query);

  test('finds the clusters that comparing each with each finds', () => {
    const { clusterOf, capped } = clusterNearDuplicates(texts, { threshold });
    expect([...clusterOf]).toEqual(clustersByBruteForce(texts, threshold));
    expect(capped).toBe(0);
  });

  test('bands find a pair at the threshold with 99.99 %', () => {
    const { bands, rows } = chooseBands(threshold);
    expect((1 - threshold ** rows) ** bands).toBeLessThanOrEqual(1.01e-4);
  });
});

test('clusters do not depend on the order of rows', () => {
  const texts = [...makeRows(600, 5)].map(({ user_query }) => user_query);
  const random = seededRandom(1);
  const order = texts.map((_, index) => index).sort(() => random() - 0.5);
  const asSets = (rows: readonly (readonly string[])[]) =>
    rows.map((cluster) => [...cluster].sort().join('\n')).sort();
  const straight = clusterNearDuplicates(texts).clusters.map((cluster) => cluster.map((row) => texts[row]!));
  const shuffled = clusterNearDuplicates(order.map((index) => texts[index]!)).clusters.map((cluster) =>
    cluster.map((row) => texts[order[row]!]!),
  );
  expect(asSets(shuffled)).toEqual(asSets(straight));
});

test('the index tells on the spot which earlier text is alike, and looks without adding', () => {
  const index = createNearDuplicateIndex();
  expect(index.add(question)).toBeUndefined();
  expect(index.find(question.toUpperCase())).toEqual({ index: 0, similarity: 1 });
  const typo = question.replace('configured', 'configurd');
  expect(index.find(typo)?.similarity).toBeCloseTo(similarity(shinglesOf(question), shinglesOf(typo)), 10);
  expect(index.size).toBe(1);
  expect(index.add('another question')).toBeUndefined();
  expect(index.add(typo)).toMatchObject({ index: 0 });
  expect([...index.clusterOf()]).toEqual([0, 1, 0]);
});

test('texts of any length and script', () => {
  const long = Array.from({ length: 30_000 }, (_, index) => `wort${index}`).join(' ');
  const texts = ['', ' ', 'ä', '你好，世界', '你好 世界', long, `${long} x`, 'a'.repeat(5_000_000)];
  expect(clusterNearDuplicates(texts).clusters).toEqual([
    [0, 1],
    [3, 4],
    [5, 6],
  ]);
});

test('rows that are all alike cost no more a row than others', () => {
  const texts = Array.from(
    { length: 6000 },
    (_, index) => `${question} Please answer for tenant number ${index}.`,
  );
  const { clusters, capped } = clusterNearDuplicates(texts);
  expect(clusters).toHaveLength(1);
  expect(capped).toBe(0);
});

test('a threshold outside 0..1 is refused', () => {
  for (const threshold of [0, -1, 1.1, Number.NaN])
    expect(() => clusterNearDuplicates([], { threshold })).toThrow(
      expect.objectContaining({ code: 'dataset/invalid-threshold' }),
    );
});

test('a row without text is refused with its keys', () => {
  expect(() => clusterNearDuplicates([{ foo: 1 }])).toThrow(/foo/);
  expect(clusterNearDuplicates([{ foo: 1 }], { text: () => 'x' }).rows).toBe(1);
});

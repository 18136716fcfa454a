import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MadeRow, makeRows, seededRandom } from '../test-kit/make-rows.ts';
import { largestRemainder } from './largest-remainder.ts';
import { splitRows } from './split-rows.ts';
import { verifySplit } from './verify-split.ts';

const rows = [...makeRows(5000, 11)];
const ids = (part: readonly MadeRow[]) => part.map(({ meta }) => meta.id);

describe('5 000 rows with copies, groups and templates', { timeout: 30_000 }, () => {
  const parts = splitRows(rows, { seed: 7 });

  test('every row is in one part, in its order', () => {
    const all = Object.values(parts).flatMap(ids);
    expect(all).toHaveLength(5000);
    expect(new Set(all).size).toBe(5000);
    for (const part of Object.values(parts)) {
      const places = part.map((row) => rows.indexOf(row));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('nothing leaks and shares are within one point, by an independent check', () => {
    const verification = verifySplit(parts);
    expect(verification.leaks).toEqual([]);
    expect(verification.maxDeviation).toBeLessThanOrEqual(1);
    expect(verification.ok).toBe(true);
    expect(parts.train.length / 5000).toBeCloseTo(0.8, 2);
    expect(parts.validation.length / 5000).toBeCloseTo(0.1, 2);
  });

  test('the same seed gives the same split, another seed another one', () => {
    expect(splitRows(rows, { seed: 7 })).toEqual(parts);
    expect(ids(splitRows(rows, { seed: 8 }).test)).not.toEqual(ids(parts.test));
  });

  test('the order of the rows does not matter', () => {
    const random = seededRandom(2);
    const shuffled = [...rows].sort(() => random() - 0.5);
    const again = splitRows(shuffled, { seed: 7 });
    for (const part of ['train', 'validation', 'test'] as const)
      expect(ids(again[part]).sort()).toEqual(ids(parts[part]).sort());
  });
});

test('451 / 51 of 502 distinct rows, stratified by intent and status', () => {
  const distinct = Array.from({ length: 502 }, (_, index): MadeRow => {
    const [row] = [...makeRows(1, index * 7 + 1)];
    return { ...row!, meta: { ...row!.meta, id: `${index}` } };
  });
  const { train, test: held } = splitRows(distinct, { fractions: { train: 0.9, test: 0.1 }, threshold: 1 });
  expect(Math.abs(train.length - 452)).toBeLessThanOrEqual(1);
  expect(train.length + held.length).toBe(502);
});

test('a leak is found, of each kind', () => {
  const row = (user_query: string, meta: object) => ({ user_query, meta });
  const { ok, leaks } = verifySplit({
    train: [
      row('where is the retry limit configured', {}),
      row('b1', { group: 'g' }),
      row('c1', { template: 't' }),
    ],
    test: [
      row('Where is the retry limit configured?', {}),
      row('b2', { group: 'g' }),
      row('c2', { hashes: { template: 't' } }),
    ],
  });
  expect(ok).toBe(false);
  expect(leaks).toMatchObject([
    { kind: 'group', parts: ['train', 'test'], rows: [1, 1], value: 'g' },
    { kind: 'template', parts: ['train', 'test'], rows: [2, 2], value: 't' },
    { kind: 'near-duplicate', rows: [0, 0], similarity: 1 },
  ]);
});

test('skewed parts are not ok', () => {
  const [a = [], b = []] = [true, false].map((answer) =>
    rows.filter(({ meta }) => (meta.intent === 'answer') === answer).slice(0, 100),
  );
  expect(verifySplit({ train: a, test: b }, { threshold: 1 }).maxDeviation).toBeCloseTo(50);
});

test('any rows: a whole partition, groups together, parts by the fractions', () => {
  const row = fc.record({
    user_query: fc.string({ maxLength: 12 }),
    output: fc.record({ status: fc.constantFrom('running', 'complete') }),
    meta: fc.record({ group: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }) }),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.integer(), (some, seed) => {
      const parts = splitRows(some, { seed, fractions: { train: 0.5, none: 0, test: 0.5 } });
      expect(parts.train.length + parts.test.length).toBe(some.length);
      expect(parts.none).toEqual([]);
      expect(verifySplit(parts).leaks).toEqual([]);
    }),
  );
}, 20_000);

test.each([{ train: 0.5, test: 0.6 }, { train: 1.5, test: -0.5 }, {}, { train: Number.NaN }])(
  'fractions %j are refused',
  (fractions: Record<string, number>) => {
    expect(() => splitRows(rows, { fractions })).toThrow(
      expect.objectContaining({ code: 'dataset/invalid-fractions' }),
    );
  },
);

test('largest remainder', () => {
  expect(largestRemainder(10, [0.8, 0.1, 0.1])).toEqual([8, 1, 1]);
  expect(largestRemainder(30, [0.8, 0.1, 0.1])).toEqual([24, 3, 3]);
  expect(largestRemainder(7, [0.5, 0.25, 0.25])).toEqual([3, 2, 2]);
  expect(largestRemainder(0, [1])).toEqual([0]);
});

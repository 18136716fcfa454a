import { expect, test } from 'vitest';
import { measure } from './measure.ts';
import { readFixtures } from './read-fixtures.ts';

const fixtures = readFixtures();
const proof = measure(fixtures);
const planted = proof.rules.filter((rule) => rule.planted > 0);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test('the corpus is as large as promised', () => {
  expect(fixtures.hard.length).toBeGreaterThanOrEqual(120);
  expect(fixtures.bad.length).toBeGreaterThanOrEqual(120);
  expect(fixtures.plain.length).toBeGreaterThanOrEqual(300);
});

test('every rule has three kinds of planted defects', () => {
  // `unreadable` is a value whose reading throws: no JSON row can be one.
  const thin = proof.rules.filter(({ rule, kinds }) => kinds < 3 && rule !== 'structural/unreadable');
  expect(thin).toEqual([]);
});

test('98 % of the planted defects are caught, and 90 % for each rule', () => {
  expect(
    sum(planted.map(({ caught }) => caught)) / sum(planted.map((rule) => rule.planted)),
  ).toBeGreaterThanOrEqual(0.98);
  expect(planted.filter((rule) => rule.caught < rule.planted * 0.9)).toEqual([]);
});

test('95 % of the defects written by hand are found', () => {
  const found = sum(proof.rules.map(({ handwrittenCaught }) => handwrittenCaught));
  expect(found / fixtures.bad.length).toBeGreaterThanOrEqual(0.95);
});

test('at most 1 % of the plain good rows and 3 % of the hard ones are lost', () => {
  expect(proof.lostPlain / proof.plain).toBeLessThanOrEqual(0.01);
  expect(proof.lostHard / proof.hard).toBeLessThanOrEqual(0.03);
});

test('the same seed plants the same defects', () => {
  expect(measure({ ...fixtures, plantsPerKind: 3 })).toEqual(measure({ ...fixtures, plantsPerKind: 3 }));
});

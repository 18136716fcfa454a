import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaUnderRiskCoverage } from './area-under-risk-coverage.ts';
import { brierScore } from './brier-score.ts';
import { expectedCalibrationError, type Forecast } from './calibration-error.ts';
import { confusionMatrix } from './confusion-matrix.ts';
import { coverageAtError } from './coverage-at-error.ts';
import { macroF1 } from './macro-f1.ts';
import { percentile } from './percentile.ts';

const right = (confidence: number): Forecast => ({ confidence, correct: true });
const wrong = (confidence: number): Forecast => ({ confidence, correct: false });
const forecasts = fc.array(
  fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), correct: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

describe('expected calibration error', () => {
  test('by hand: two bins, each off by 0.2', () => {
    const given = [...Array(8)].map((_, index) => (index < 7 ? right(0.675) : wrong(0.675)));
    expect(expectedCalibrationError(given, 10)).toBeCloseTo(0.2, 10);
    expect(expectedCalibrationError([right(1), right(1), wrong(0)])).toBe(0);
    expect(expectedCalibrationError([wrong(1)])).toBe(1);
    expect(expectedCalibrationError([])).toBe(0);
  });

  test('lies in 0..1 and does not depend on the order or on doubling every forecast', () => {
    fc.assert(
      fc.property(forecasts, (given) => {
        const error = expectedCalibrationError(given);
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1 + 1e-9);
        expect(expectedCalibrationError([...given].reverse())).toBeCloseTo(error, 9);
        expect(expectedCalibrationError([...given, ...given])).toBeCloseTo(error, 9);
      }),
    );
  });
});

describe('Brier score', () => {
  test('by hand', () => {
    expect(brierScore([right(0.9), wrong(0.2)])).toBeCloseTo((0.01 + 0.04) / 2, 12);
  });

  test('is smallest for the honest certain forecast', () => {
    fc.assert(
      fc.property(forecasts, (given) => {
        const honest = given.map(({ correct }) => ({ correct, confidence: correct ? 1 : 0 }));
        expect(brierScore(honest)).toBe(0);
        expect(brierScore(given)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('coverage at an error', () => {
  test('by hand: one wrong in twenty is 5 %', () => {
    const nineteen = [...Array(19)].map((_, index) => right(0.99 - index / 1000));
    expect(coverageAtError([...nineteen, wrong(0.5), wrong(0.4)])).toBeCloseTo(20 / 21, 12);
    expect(coverageAtError([wrong(0.9), right(0.8)])).toBe(0);
    expect(coverageAtError([right(0.9), right(0.8)])).toBe(1);
  });

  test('equal confidences are covered together or not at all', () => {
    expect(coverageAtError([right(0.7), wrong(0.7)])).toBe(0);
    expect(coverageAtError([wrong(0.7), right(0.7)])).toBe(0);
  });

  test('is what the best threshold covers', () => {
    fc.assert(
      fc.property(forecasts, (given) => {
        const best = given
          .map(({ confidence }) => given.filter((forecast) => forecast.confidence >= confidence))
          .filter((kept) => kept.filter(({ correct }) => !correct).length / kept.length <= 0.05)
          .reduce((most, kept) => Math.max(most, kept.length), 0);
        expect(coverageAtError(given)).toBeCloseTo(best / given.length, 12);
      }),
    );
  });
});

test('the area under risk and coverage is 0 without errors and grows when a wrong forecast is surer', () => {
  expect(areaUnderRiskCoverage([right(0.3), right(0.9)])).toBe(0);
  expect(areaUnderRiskCoverage([right(0.9), wrong(0.1)])).toBeCloseTo(0.25, 12);
  expect(areaUnderRiskCoverage([wrong(0.9), right(0.1)])).toBeCloseTo(0.75, 12);
});

describe('confusion matrix and macro-F1', () => {
  const pairs = [
    ['a', 'a'],
    ['a', 'a'],
    ['a', 'b'],
    ['b', 'b'],
    ['b', 'c'],
  ].map(([expected = '', predicted = '']) => ({ expected, predicted }));

  test('by hand', () => {
    const matrix = confusionMatrix(pairs);
    expect(matrix).toEqual({
      labels: ['a', 'b', 'c'],
      counts: [
        [2, 1, 0],
        [0, 1, 1],
        [0, 0, 0],
      ],
    });
    // a: 2*2/(3+2), b: 2*1/(2+2); c was never expected and does not count.
    expect(macroF1(matrix)).toBeCloseTo((4 / 5 + 1 / 2) / 2, 12);
  });

  test('renaming labels changes nothing, duplicating pairs neither', () => {
    const label = fc.constantFrom('x', 'y', 'z');
    fc.assert(
      fc.property(fc.array(fc.record({ expected: label, predicted: label }), { minLength: 1 }), (given) => {
        const score = macroF1(confusionMatrix(given));
        const renamed = given.map(({ expected, predicted }) => ({
          expected: `tool_${expected}`,
          predicted: `tool_${predicted}`,
        }));
        expect(macroF1(confusionMatrix(renamed))).toBeCloseTo(score, 12);
        expect(macroF1(confusionMatrix([...given, ...given]))).toBeCloseTo(score, 12);
      }),
    );
  });
});

test('percentiles by nearest rank', () => {
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(percentile([1, 2, 3, 4], 0.99)).toBe(4);
  expect(percentile([7], 0)).toBe(7);
  expect(percentile([], 0.5)).toBe(0);
});

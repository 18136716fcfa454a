import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../math/random.ts';
import { calibrateTop, identityBeta } from './beta-calibration.ts';
import { fitBetaCalibration } from './fit-beta-calibration.ts';

const distributions = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0))
  .map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return Float64Array.from(weights, (weight) => weight / sum);
  });
const betas = fc.record({
  a: fc.double({ min: 0, max: 5, noNaN: true }),
  b: fc.double({ min: 0, max: 5, noNaN: true }),
  c: fc.double({ min: -5, max: 5, noNaN: true }),
});
const topOf = (probabilities: Float64Array) => probabilities.indexOf(Math.max(...probabilities));

describe('beta calibration', () => {
  test('leaves a distribution whose likeliest label is the same', () => {
    fc.assert(
      fc.property(distributions, betas, (probabilities, beta) => {
        const calibrated = probabilities.slice();
        calibrateTop(calibrated, beta);
        expect(calibrated.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...calibrated)).toBeGreaterThanOrEqual(0);
        expect(topOf(calibrated)).toBe(topOf(probabilities));
      }),
    );
  });

  test('the identity changes nothing but rounding', () => {
    fc.assert(
      fc.property(distributions, (probabilities) => {
        const calibrated = probabilities.slice();
        calibrateTop(calibrated, identityBeta);
        for (const [i, value] of calibrated.entries()) expect(value).toBeCloseTo(probabilities[i]!, 5);
      }),
    );
  });

  test('raises what was claimed too low and lowers what was claimed too high', () => {
    const random = createRandom(5);
    // Of those said to be right at 0.97 all are; of those at 0.8, seven in ten.
    const forecasts = Array.from({ length: 4000 }, (_, i) =>
      i % 2 === 0 ? { probability: 0.97, right: true } : { probability: 0.8, right: random() < 0.7 },
    );
    const beta = fitBetaCalibration(forecasts);
    const claimed = (probability: number) => {
      const pair = Float64Array.of(probability, 1 - probability);
      calibrateTop(pair, beta);
      return pair[0]!;
    };
    expect(claimed(0.97)).toBeGreaterThan(0.99);
    expect(claimed(0.8)).toBeCloseTo(0.7, 1);
  });

  test('few rows, and rows that say the higher the worse, change nothing', () => {
    expect(fitBetaCalibration([{ probability: 0.9, right: true }])).toEqual(identityBeta);
    const perverse = Array.from({ length: 2000 }, (_, i) => ({
      probability: 0.3 + (0.69 * i) / 2000,
      right: i < 1000,
    }));
    expect(fitBetaCalibration(perverse)).toEqual(identityBeta);
  });
});

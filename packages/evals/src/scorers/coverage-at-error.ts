import type { Forecast } from './calibration-error.ts';

/**
 * The largest share of forecasts, taken from the most confident down, whose error rate is at most `error`.
 * Forecasts of equal confidence are taken together, since no threshold could part them.
 */
export function coverageAtError(forecasts: readonly Forecast[], error = 0.05): number {
  const sorted = [...forecasts].sort((a, b) => b.confidence - a.confidence);
  let wrong = 0;
  let covered = 0;
  for (const [index, { confidence, correct }] of sorted.entries()) {
    if (!correct) wrong += 1;
    const isLastOfEquals = sorted[index + 1]?.confidence !== confidence;
    if (isLastOfEquals && wrong / (index + 1) <= error) covered = index + 1;
  }
  return covered / Math.max(1, sorted.length);
}

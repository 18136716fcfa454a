import type { Forecast } from './calibration-error.ts';

/** Brier score of binary forecasts: the mean of (confidence - outcome)^2, 0 best (Brier, 1950). */
export function brierScore(forecasts: readonly Forecast[]): number {
  const sum = forecasts.reduce(
    (total, { confidence, correct }) => total + (confidence - (correct ? 1 : 0)) ** 2,
    0,
  );
  return sum / Math.max(1, forecasts.length);
}

/** A stated probability and what happened. */
export interface Forecast {
  readonly confidence: number;
  readonly correct: boolean;
}

/**
 * Expected calibration error: the mean of |accuracy - confidence| over equal-width bins, weighted by bin size
 * (Guo et al., ICML 2017). 0 for no forecasts.
 */
export function expectedCalibrationError(forecasts: readonly Forecast[], bins = 15): number {
  const sums = Array.from({ length: bins }, () => ({ count: 0, confidence: 0, correct: 0 }));
  for (const { confidence, correct } of forecasts) {
    const bin = sums[Math.min(bins - 1, Math.floor(confidence * bins))];
    if (!bin) continue;
    bin.count += 1;
    bin.confidence += confidence;
    bin.correct += correct ? 1 : 0;
  }
  return (
    sums.reduce((sum, bin) => sum + Math.abs(bin.correct - bin.confidence), 0) / Math.max(1, forecasts.length)
  );
}

import type { Forecast } from './calibration-error.ts';

/** AURC: the mean error rate over all coverages, most confident first; 0 best (Geifman et al., ICLR 2019). */
export function areaUnderRiskCoverage(forecasts: readonly Forecast[]): number {
  const sorted = [...forecasts].sort((a, b) => b.confidence - a.confidence);
  let wrong = 0;
  let area = 0;
  for (const [index, { correct }] of sorted.entries()) {
    if (!correct) wrong += 1;
    area += wrong / (index + 1);
  }
  return area / Math.max(1, sorted.length);
}

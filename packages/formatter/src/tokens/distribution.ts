/** A distribution of counts. */
export interface Distribution {
  min: number;
  mean: number;
  p50: number;
  p95: number;
  max: number;
}

/** Nearest-rank percentiles and the mean of some counts; all zero for none. */
export function distributionOf(counts: readonly number[]): Distribution {
  const sorted = counts.toSorted((left, right) => left - right);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return {
    min: sorted[0] ?? 0,
    mean: sorted.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / sorted.length,
    p50: rank(0.5),
    p95: rank(0.95),
    max: sorted.at(-1) ?? 0,
  };
}

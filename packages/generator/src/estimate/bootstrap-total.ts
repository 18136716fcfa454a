import { counterHash } from '../hash/counter-hash.ts';

export interface Quantiles {
  p50: number;
  p90: number;
}

const resamples = 1000;

/**
 * The total over `rows` rows, from the values of a few: the sample is drawn anew from itself a thousand times
 * (Efron's bootstrap), and each mean is scaled up. A pure function of its arguments.
 */
export function bootstrapTotal({
  values,
  rows,
  seed,
}: {
  values: readonly number[];
  rows: number;
  seed: number;
}): Quantiles {
  if (values.length === 0) return { p50: 0, p90: 0 };
  const totals = Array.from({ length: resamples }, (_, sample) => {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw += 1)
      sum += values[counterHash(seed, 'bootstrap', sample, draw) % values.length]!;
    return (sum / values.length) * rows;
  }).sort((a, b) => a - b);
  return { p50: totals[resamples * 0.5]!, p90: totals[resamples * 0.9]! };
}

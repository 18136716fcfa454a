import type { ConfusionMatrix } from './confusion-matrix.ts';

/** The unweighted mean of F1 over the labels that were expected at least once; 0 without any. */
export function macroF1({ labels, counts }: ConfusionMatrix): number {
  const scores: number[] = [];
  for (const index of labels.keys()) {
    const expected = counts[index]?.reduce((sum, count) => sum + count, 0) ?? 0;
    if (expected === 0) continue;
    const predicted = counts.reduce((sum, row) => sum + (row[index] ?? 0), 0);
    scores.push((2 * (counts[index]?.[index] ?? 0)) / (expected + predicted));
  }
  return mean(scores);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

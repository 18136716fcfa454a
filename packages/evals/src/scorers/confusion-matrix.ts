/** Counts by expected (rows) and predicted (columns) label. */
export interface ConfusionMatrix {
  readonly labels: readonly string[];
  /** `counts[expected][predicted]`, in the order of `labels`. */
  readonly counts: readonly (readonly number[])[];
}

/** The confusion matrix of the pairs; labels sorted by name. */
export function confusionMatrix(pairs: readonly { expected: string; predicted: string }[]): ConfusionMatrix {
  const labels = [...new Set(pairs.flatMap(({ expected, predicted }) => [expected, predicted]))].sort();
  const counts = labels.map(() => labels.map(() => 0));
  for (const { expected, predicted } of pairs) {
    const row = counts[labels.indexOf(expected)];
    if (row) row[labels.indexOf(predicted)]! += 1;
  }
  return { labels, counts };
}

/**
 * The probability that a label needs to enter the prediction set, so that the right label is in it for a share
 * of at least 1 - alpha of exchangeable queries: split-conformal prediction with the score 1 - p(right label)
 * (Sadinle, Lei and Wasserman, 2019).
 */
export function conformalThreshold(rightProbabilities: readonly number[], alpha: number): number {
  const count = rightProbabilities.length;
  if (count === 0) return 0;
  const sorted = [...rightProbabilities].sort((a, b) => a - b);
  const rank = Math.floor(alpha * (count + 1));
  return rank < 1 ? 0 : sorted[rank - 1]!;
}

/** The labels of at least that probability, likeliest first; never empty. */
export function predictionSet(
  labels: readonly string[],
  probabilities: Float64Array,
  threshold: number,
): string[] {
  const order = labels.map((_, i) => i).sort((a, b) => probabilities[b]! - probabilities[a]!);
  return order.filter((i, rank) => rank === 0 || probabilities[i]! >= threshold).map((i) => labels[i]!);
}

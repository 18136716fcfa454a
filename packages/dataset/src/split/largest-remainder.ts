/**
 * Whole numbers that sum to `total` and follow the shares as closely as possible (largest remainder, Hamilton).
 * Equal remainders go to the earlier share.
 */
export function largestRemainder(total: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * total);
  // The slack keeps 0.1 * 30 = 2.9999… from losing a seat.
  const whole = exact.map((value) => Math.floor(value + 1e-9));
  const order = exact
    .map((value, index) => ({ index, rest: value - whole[index]! }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = total - whole.reduce((sum, value) => sum + value, 0);
  for (const { index } of order) {
    if (left <= 0) break;
    whole[index]!++;
    left--;
  }
  return whole;
}

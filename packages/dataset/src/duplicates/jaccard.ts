/** |A ∩ B| / |A ∪ B| from the sizes of the sets and of their intersection; 1 for two empty sets. */
export function jaccard(shared: number, sizeOfOne: number, sizeOfOther: number): number {
  const union = sizeOfOne + sizeOfOther - shared;
  return union === 0 ? 1 : shared / union;
}

/** The smallest intersection with which two sets of these sizes reach the threshold. */
export function sharedForJaccard(threshold: number, sizeOfOne: number, sizeOfOther: number): number {
  // The slack keeps rounding from asking for one more than the exact bound.
  return Math.ceil((threshold / (1 + threshold)) * (sizeOfOne + sizeOfOther) - 1e-9);
}

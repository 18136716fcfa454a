/**
 * The candidate whose scores are lowest, compared in order (a later score decides among equals), and among
 * full equals the one that `draw` likes best: evenness first, chance last.
 */
export function pickLeastUsed(
  candidates: readonly number[],
  scores: readonly ((candidate: number) => number)[],
  draw: (candidate: number) => number,
): number {
  let pool = candidates;
  for (const score of scores) {
    if (pool.length === 1) return pool[0]!;
    pool = lowest(pool, score);
  }
  return pool.length === 1 ? pool[0]! : lowest(pool, draw)[0]!;
}

/** Every candidate of the lowest score, in order. */
export function lowest(pool: readonly number[], score: (candidate: number) => number): number[] {
  let best = Number.POSITIVE_INFINITY;
  let kept: number[] = [];
  for (const candidate of pool) {
    const value = score(candidate);
    if (value < best) {
      best = value;
      kept = [candidate];
    } else if (value === best) kept.push(candidate);
  }
  return kept;
}

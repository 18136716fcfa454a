/**
 * Deals turns to shares so that after **every** turn each count differs from its exact share by less than
 * one: Tijdeman's algorithm for the chairman assignment problem (Discrete Mathematics 32, 1980).
 * Hence a longer plan begins with the rows of a shorter one, and both have exact shares.
 * @returns a function that gives the index of the next turn's share
 */
export function chairmanSequence(shares: readonly number[]): () => number {
  const sum = shares.reduce((total, share) => total + share, 0);
  const rates = shares.map((share) => share / sum);
  const counts = shares.map(() => 0);
  const slack = rates.length > 1 ? 1 / (2 * rates.length - 2) : 0;
  let turn = 0;
  return () => {
    turn += 1;
    let best = -1;
    let bestUrgency = Number.POSITIVE_INFINITY;
    for (let index = 0; index < rates.length; index += 1) {
      const rate = rates[index]!;
      const debt = rate * turn - counts[index]!;
      if (rate === 0 || debt < slack - 1e-9) continue;
      const urgency = (1 - slack - debt) / rate;
      if (urgency < bestUrgency - 1e-9) {
        best = index;
        bestUrgency = urgency;
      }
    }
    counts[best] = counts[best]! + 1;
    return best;
  };
}

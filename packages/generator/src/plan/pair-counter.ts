/** How often two things met. Ids are small integers; the table is dense. */
export interface PairCounter {
  count(first: number, second: number): number;
  add(first: number, second: number): void;
}

export function createPairCounter(firstSize: number, secondSize: number): PairCounter {
  const counts = new Uint32Array(firstSize * secondSize);
  return {
    count: (first, second) => counts[first * secondSize + second]!,
    add(first, second) {
      const at = first * secondSize + second;
      counts[at] = counts[at]! + 1;
    },
  };
}

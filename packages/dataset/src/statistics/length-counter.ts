export interface Lengths {
  mean: number;
  p50: number;
  p90: number;
  p99: number;
  max: number;
}

/** Counts lengths and gives exact quantiles (nearest rank); memory by the number of different lengths. */
export class LengthCounter {
  readonly #counts = new Map<number, number>();
  #total = 0;
  #sum = 0;

  add(length: number): void {
    this.#counts.set(length, (this.#counts.get(length) ?? 0) + 1);
    this.#total++;
    this.#sum += length;
  }

  lengths(): Lengths {
    const sorted = [...this.#counts].sort(([a], [b]) => a - b);
    const quantile = (share: number) => {
      let seen = 0;
      for (const [length, count] of sorted) {
        seen += count;
        if (seen >= share * this.#total) return length;
      }
      return 0;
    };
    return {
      mean: this.#total === 0 ? 0 : this.#sum / this.#total,
      p50: quantile(0.5),
      p90: quantile(0.9),
      p99: quantile(0.99),
      max: sorted.at(-1)?.[0] ?? 0,
    };
  }
}

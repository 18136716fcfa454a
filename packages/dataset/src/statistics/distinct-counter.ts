/**
 * Counts distinct 32-bit hashes: exactly up to the capacity, then by adaptive sampling (Wegman; Flajolet 1990), which
 * keeps the hashes with k zero bits and multiplies by 2^k. The standard error is about 1.2 / √capacity.
 */
export class DistinctCounter {
  readonly #capacity: number;
  #kept = new Set<number>();
  #level = 0;

  /** @param capacity hashes kept at most; 65 536 give an error of 0.5 % */
  constructor(capacity = 65_536) {
    this.#capacity = capacity;
  }

  add(hash: number): void {
    if (!this.#samples(hash)) return;
    this.#kept.add(hash);
    while (this.#kept.size > this.#capacity) {
      this.#level++;
      this.#kept = new Set([...this.#kept].filter((kept) => this.#samples(kept)));
    }
  }

  /** True while the count is exact. */
  get exact(): boolean {
    return this.#level === 0;
  }

  get count(): number {
    return this.#kept.size * 2 ** this.#level;
  }

  #samples(hash: number): boolean {
    return (hash & (2 ** this.#level - 1)) === 0;
  }
}

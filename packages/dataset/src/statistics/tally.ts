export interface Share {
  value: string;
  count: number;
  /** Of the rows counted, 0..1. */
  share: number;
}

export interface Distribution {
  /** How many rows were counted. */
  total: number;
  /** Most frequent first. */
  values: Share[];
  /** Shannon entropy in bits. */
  entropy: number;
  /** Entropy over that of equal shares, 0..1: 1 means that no value is favoured. */
  evenness: number;
}

/** More values than this are counted together, so that free text in a field cannot fill the memory. */
const maxValues = 2000;

const otherValues = '(other)';

/** Counts values and turns them into shares. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(value: string, count = 1): void {
    const key = this.#counts.has(value) || this.#counts.size < maxValues ? value : otherValues;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  distribution(): Distribution {
    const total = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    const values = [...this.#counts]
      .map(([value, count]) => ({ value, count, share: count / total }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const entropy = entropyOf(values.map(({ count }) => count));
    return { total, values, entropy, evenness: values.length < 2 ? 1 : entropy / Math.log2(values.length) };
  }
}

/** Shannon entropy of counts, in bits. */
export function entropyOf(counts: Iterable<number>): number {
  let total = 0;
  let weighted = 0;
  for (const count of counts) {
    if (count === 0) continue;
    total += count;
    weighted += count * Math.log2(count);
  }
  return total === 0 ? 0 : Math.max(0, Math.log2(total) - weighted / total);
}

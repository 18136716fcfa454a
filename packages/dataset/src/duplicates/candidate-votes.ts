import { type ChainedTable, none } from './chained-table.ts';
import { GrowingArray } from './growing-array.ts';

/** Entries looked at in one bucket at most; longer buckets hold what everybody writes and tell nothing. */
const maxBucket = 64;

/**
 * Collects the candidates of a text with their votes, the number of bands they share. At a similarity of 0.8 a pair
 * shares about 8 bands of 24, at 0.4 a quarter of one: so the order of votes puts the real ones first.
 */
export class CandidateVotes {
  readonly #stamps = new GrowingArray();
  readonly #votes = new GrowingArray();
  #stamp = 0;
  #entries: number[] = [];
  #truncated = false;

  /** Makes room for the next entry. */
  push(): void {
    this.#stamps.push(0);
    this.#votes.push(0);
  }

  /** True when a bucket was too long to be looked at in full. */
  get truncated(): boolean {
    return this.#truncated;
  }

  collect(tables: readonly ChainedTable[], keys: Uint32Array): void {
    this.#stamp++;
    this.#entries = [];
    this.#truncated = false;
    for (let band = 0; band < tables.length; band++) {
      const table = tables[band]!;
      let left = maxBucket;
      for (let entry = table.first(keys[band]!); entry !== none; entry = table.next(entry)) {
        if (left-- === 0) {
          this.#truncated = true;
          break;
        }
        if (this.#stamps.get(entry) === this.#stamp) this.#votes.set(entry, this.#votes.get(entry) + 1);
        else {
          this.#stamps.set(entry, this.#stamp);
          this.#votes.set(entry, 1);
          this.#entries.push(entry);
        }
      }
    }
  }

  /** The candidates, most votes first, older ones first among equals. */
  ranked(): number[] {
    return this.#entries.sort((a, b) => this.#votes.get(b) - this.#votes.get(a) || a - b);
  }
}

import { hashText, mixHash } from '../duplicates/mix-hash.ts';
import { DistinctCounter } from './distinct-counter.ts';
import { entropyOf } from './tally.ts';

export interface WordDiversity {
  /** Words in all. */
  words: number;
  /**
   * Distinct n-grams over all n-grams (Li et al. 2016), n = 1, 2, 3. Falls as a set grows: compare sets of one size.
   */
  distinct_1: number;
  distinct_2: number;
  distinct_3: number;
  /** Entropy of the words in bits. Words are counted in 2^18 buckets, which lowers it slightly for huge vocabularies. */
  word_entropy: number;
}

const buckets = 1 << 18;

/** Diversity of normalized texts, in memory that does not grow with them. */
export class WordStatistics {
  readonly #distinct = [new DistinctCounter(), new DistinctCounter(), new DistinctCounter()] as const;
  readonly #totals = [0, 0, 0];
  readonly #frequencies = new Uint32Array(buckets);

  add(words: readonly string[]): void {
    const hashes = words.map((word) => hashText(word));
    this.#distinct.forEach((counter, order) => {
      for (let start = 0; start + order < hashes.length; start++) {
        let hash = order;
        for (let index = start; index <= start + order; index++)
          hash = mixHash(Math.imul(hash, 31) + hashes[index]!);
        counter.add(hash);
        this.#totals[order]!++;
      }
    });
    for (const hash of hashes) this.#frequencies[hash & (buckets - 1)]!++;
  }

  diversity(): WordDiversity {
    const ratio = (order: 0 | 1 | 2) => {
      const total = this.#totals[order]!;
      return total === 0 ? 0 : Math.min(1, this.#distinct[order].count / total);
    };
    return {
      words: this.#totals[0]!,
      distinct_1: ratio(0),
      distinct_2: ratio(1),
      distinct_3: ratio(2),
      word_entropy: entropyOf(this.#frequencies),
    };
  }
}

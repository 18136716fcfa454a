import { RouterError } from '@router/schemas';
import { CandidateVotes } from './candidate-votes.ts';
import { ChainedTable, none } from './chained-table.ts';
import { chooseBands } from './choose-bands.ts';
import { GrowingArray } from './growing-array.ts';
import { jaccard, sharedForJaccard } from './jaccard.ts';
import { MinHash } from './min-hash.ts';
import { hashText } from './mix-hash.ts';
import { normalizeText } from './normalize-text.ts';
import { ShingleSet } from './shingle-set.ts';
import { TextStore } from './text-store.ts';
import { UnionFind } from './union-find.ts';

export interface NearDuplicateOptions {
  /** Texts count as near-duplicates from this Jaccard similarity of their 5-character shingles on, 0..1. @default 0.8 */
  threshold?: number | undefined;
  /** Picks the hash functions. @default 1 */
  seed?: number | undefined;
  /** Candidates of a text that are compared at most, likely ones first; bounds the time. @default 128 */
  maxComparisons?: number | undefined;
}

export interface NearDuplicate {
  /** The earlier text, counted from 0 in the order of `add`. */
  index: number;
  /** Exact Jaccard similarity of the shingle sets; 1 also for texts that differ in case or punctuation alone. */
  similarity: number;
}

export interface NearDuplicateIndex {
  /** How many texts were added. */
  readonly size: number;
  /** How many texts had more candidates than were compared: a near-duplicate of them may have been missed, rarely. */
  readonly capped: number;
  /** Adds a text and returns the most similar of the earlier texts it was compared with, if it is a near-duplicate. */
  add(text: string): NearDuplicate | undefined;
  /** Looks without adding. */
  find(text: string): NearDuplicate | undefined;
  /** For each text the first text of its cluster: texts linked by near-duplicates, also through others. */
  clusterOf(): Uint32Array;
}

/** A bucket lists at most this many texts of one cluster; they speak for the others. */
const spokesmen = 16;

/**
 * An index that takes texts one by one and finds near-duplicates among the earlier ones: normalization, exact match,
 * MinHash with LSH banding for candidates, then the exact Jaccard similarity. The work for a text is bounded whatever
 * was added before; a text takes about 0.6 kB and its own length. The same texts, options and order give the same result.
 * @throws RouterError `dataset/invalid-threshold`
 */
export function createNearDuplicateIndex(options: NearDuplicateOptions = {}): NearDuplicateIndex {
  const { threshold = 0.8, seed = 1, maxComparisons = 128 } = options;
  if (!(threshold > 0 && threshold <= 1))
    throw new RouterError({
      code: 'dataset/invalid-threshold',
      kind: 'usage',
      message: `The threshold must be above 0 and at most 1, received ${threshold}.`,
    });
  const banding = chooseBands(threshold);
  const minHash = new MinHash(banding, seed);
  const shingles = new ShingleSet();
  const sets = new UnionFind();
  const exact = new ChainedTable();
  const bands = Array.from({ length: banding.bands }, () => new ChainedTable());
  // Distinct normalized texts are numbered apart from the added ones: exact copies cost four bytes.
  const store = new TextStore();
  const firstIndex = new GrowingArray();
  const shingleCount = new GrowingArray();
  const votes = new CandidateVotes();
  let capped = 0;

  const findExact = (normalized: string, hash: number): number => {
    let entry = exact.first(hash);
    while (entry !== none && store.get(entry) !== normalized) entry = exact.next(entry);
    return entry;
  };

  /** Compares with the candidates, and merges with those alike when the text is being added as `index`. */
  const compare = (index: number | undefined): NearDuplicate | undefined => {
    votes.collect(bands, minHash.keys);
    let comparisons = 0;
    let best: NearDuplicate | undefined;
    for (const entry of votes.ranked()) {
      const candidate = firstIndex.get(entry);
      if (index !== undefined && sets.root(candidate) === sets.root(index)) continue;
      const size = shingleCount.get(entry);
      const needed = sharedForJaccard(threshold, size, shingles.size);
      if (needed > Math.min(size, shingles.size)) continue;
      if (++comparisons > maxComparisons) break;
      const shared = shingles.countShared(store.get(entry), needed);
      if (shared < 0) continue;
      const similarity = jaccard(shared, size, shingles.size);
      if (!best || similarity > best.similarity) best = { index: candidate, similarity };
      if (index !== undefined) sets.merge(candidate, index);
    }
    if (index !== undefined && (comparisons > maxComparisons || votes.truncated)) capped++;
    return best;
  };

  /** Whether a bucket lists so many texts of the cluster of `index` that they speak for it. */
  const isSpokenFor = (table: ChainedTable, key: number, index: number): boolean => {
    let alike = 0;
    for (let entry = table.first(key); entry !== none && alike < spokesmen; entry = table.next(entry))
      if (sets.root(firstIndex.get(entry)) === sets.root(index)) alike++;
    return alike === spokesmen;
  };

  const prepare = (normalized: string) => {
    shingles.fill(normalized);
    minHash.compute(shingles);
  };

  return {
    get size() {
      return sets.size;
    },
    get capped() {
      return capped;
    },
    add(text) {
      const index = sets.add();
      const normalized = normalizeText(text);
      const hash = hashText(normalized) >>> 0;
      const same = findExact(normalized, hash);
      if (same !== none) {
        sets.merge(firstIndex.get(same), index);
        return { index: firstIndex.get(same), similarity: 1 };
      }
      prepare(normalized);
      exact.push(hash);
      store.push(normalized);
      firstIndex.push(index);
      shingleCount.push(shingles.size);
      votes.push();
      const found = compare(index);
      bands.forEach((table, band) => {
        const key = minHash.keys[band]!;
        table.push(key, found === undefined || !isSpokenFor(table, key, index));
      });
      return found;
    },
    find(text) {
      const normalized = normalizeText(text);
      const same = findExact(normalized, hashText(normalized) >>> 0);
      if (same !== none) return { index: firstIndex.get(same), similarity: 1 };
      prepare(normalized);
      return compare(undefined);
    },
    clusterOf: () => Uint32Array.from({ length: sets.size }, (_, index) => sets.root(index)),
  };
}

import { ShingleSet } from '../duplicates/shingle-set.ts';

/** How much two normalized texts share, counted in distinct shingles. */
export interface Overlap {
  /** The indexed text, from 0. */
  index: number;
  shared: number;
  /** Shingles of the indexed text. */
  size: number;
  /** Shingles of the text that was asked about. */
  askedSize: number;
}

export interface OverlapIndex {
  /** Every indexed text that overlaps enough with the given normalized text. Exact, in index order. */
  find(normalized: string): Overlap[];
}

export interface OverlapOptions {
  /** The least share of an indexed text that must be in the asked text, above 0 and at most 1. */
  minContainment: number;
  /** The least share of the asked text that must be in the indexed one; makes asking much faster. @default 0 */
  minAskedShare?: number;
}

/**
 * An exact index of normalized texts by containment, |A ∩ B| / |B| for an indexed B. Two texts are compared only when
 * they meet in their rarest shingles: a text that holds a share c of n shingles holds one of any n - ⌈c·n⌉ + 1 of them
 * (prefix filter, Chaudhuri, Ganti, Kaushik 2006). Unlike MinHash it misses nothing; it suits up to some 100 000 texts.
 */
export function createOverlapIndex(
  normalizedTexts: readonly string[],
  options: OverlapOptions,
): OverlapIndex {
  const { minContainment, minAskedShare = 0 } = options;
  const asked = new ShingleSet();
  const hashesOf = normalizedTexts.map((text) => distinctShingles(asked, text));
  const frequency = new Map<number, number>();
  for (const hashes of hashesOf)
    for (const hash of hashes) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
  const listed = new Map<number, number[]>();
  hashesOf.forEach((hashes, index) => {
    for (const hash of rarest(hashes, minContainment, frequency)) {
      const list = listed.get(hash);
      if (list) list.push(index);
      else listed.set(hash, [index]);
    }
  });
  return {
    find(normalized) {
      const hashes = distinctShingles(asked, normalized);
      const candidates = new Set<number>();
      for (const hash of minAskedShare > 0 ? rarest(hashes, minAskedShare, frequency) : hashes)
        for (const index of listed.get(hash) ?? []) candidates.add(index);
      const found: Overlap[] = [];
      for (const index of [...candidates].sort((a, b) => a - b)) {
        const size = hashesOf[index]!.length;
        const needed = Math.max(minContainment * size, minAskedShare * asked.size) - 1e-9;
        if (Math.min(size, asked.size) < needed) continue;
        const shared = asked.countHashes(hashesOf[index]!);
        if (shared >= needed) found.push({ index, shared, size, askedSize: asked.size });
      }
      return found;
    },
  };
}

function distinctShingles(set: ShingleSet, text: string): Uint32Array {
  set.fill(text);
  return set.hashes.slice(0, set.size);
}

/** As many of the rarest shingles that a text holding the share must hold one of them. */
function rarest(hashes: Uint32Array, share: number, frequency: ReadonlyMap<number, number>): Uint32Array {
  const rank = (hash: number) => frequency.get(hash) ?? 0;
  const sorted = Uint32Array.from(hashes).sort((a, b) => rank(a) - rank(b) || a - b);
  return sorted.subarray(0, hashes.length - Math.ceil(share * hashes.length - 1e-9) + 1);
}

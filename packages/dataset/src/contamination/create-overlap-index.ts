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
  /** Every indexed text of which at least `minContainment` is in the given normalized text. Exact, in index order. */
  find(normalized: string): Overlap[];
}

/**
 * An exact index of normalized texts by containment, |A ∩ B| / |B| for an indexed B. A text is listed under its rarest
 * shingles only: a text that holds a share c of n shingles holds one of any n - ⌈c·n⌉ + 1 of them (prefix filter,
 * Chaudhuri, Ganti, Kaushik 2006). Unlike MinHash it misses nothing; it suits up to some 100 000 texts.
 */
export function createOverlapIndex(normalizedTexts: readonly string[], minContainment: number): OverlapIndex {
  const asked = new ShingleSet();
  const hashesOf = normalizedTexts.map((text) => distinctShingles(asked, text));
  const listed = listRarest(hashesOf, minContainment);
  return {
    find(normalized) {
      const candidates = new Set<number>();
      for (const hash of distinctShingles(asked, normalized))
        for (const index of listed.get(hash) ?? []) candidates.add(index);
      const found: Overlap[] = [];
      for (const index of [...candidates].sort((a, b) => a - b)) {
        const hashes = hashesOf[index]!;
        const shared = asked.countHashes(hashes);
        if (shared >= minContainment * hashes.length - 1e-9)
          found.push({ index, shared, size: hashes.length, askedSize: asked.size });
      }
      return found;
    },
  };
}

function distinctShingles(set: ShingleSet, text: string): Uint32Array {
  set.fill(text);
  return set.hashes.slice(0, set.size);
}

function listRarest(hashesOf: readonly Uint32Array[], minContainment: number): Map<number, number[]> {
  const frequency = new Map<number, number>();
  for (const hashes of hashesOf)
    for (const hash of hashes) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
  const listed = new Map<number, number[]>();
  hashesOf.forEach((hashes, index) => {
    const rarest = [...hashes].sort((a, b) => frequency.get(a)! - frequency.get(b)! || a - b);
    const length = hashes.length - Math.ceil(minContainment * hashes.length - 1e-9) + 1;
    for (const hash of rarest.slice(0, length)) {
      const list = listed.get(hash);
      if (list) list.push(index);
      else listed.set(hash, [index]);
    }
  });
  return listed;
}

import { logarithm } from '../math/logarithm.ts';
import { type BucketIndex, indexBuckets } from './bucket-index.ts';
import type { FeatureVector } from './feature-vector.ts';

/** Which hash buckets a model knows, and how much each weighs. */
export interface Vocabulary {
  /** log2 of the number of hash buckets. */
  readonly bits: number;
  /** Bucket to feature number; buckets that the training rows hardly ever filled are not known. */
  readonly buckets: BucketIndex;
  /** Inverse document frequency of each feature, in steps of {@link weightStep}. */
  readonly weights: Uint8Array;
  /** The same for a bucket that is not known: the rarest there is. */
  readonly unknownWeight: number;
}

/** Weights are stored in bytes: 255 steps reach beyond log(1 + 10 million rows). */
export const weightStep = 1 / 15;

export interface VocabularyOptions {
  bits: number;
  /** Buckets filled by fewer rows are left out. */
  minimumRows: number;
  /** The bound on rows a bucket is raised until no more than this many are left. @default no limit */
  maximumFeatures?: number;
  /** Exponent on the inverse document frequency: 0 ignores it, 1 is the textbook's. */
  rarity: number;
}

/** Counts documents a bucket, one row at a time. */
export function createDocumentCounts(bits: number): Uint32Array {
  return new Uint32Array(2 ** bits);
}

export function countFeatures(counts: Uint32Array, vector: FeatureVector): void {
  for (let i = 0; i < vector.length; i++) {
    const id = vector.ids[i]!;
    counts[id] = counts[id]! + 1;
  }
}

export function buildVocabulary(counts: Uint32Array, rows: number, options: VocabularyOptions): Vocabulary {
  const known = new Uint8Array(counts.length >> 3);
  const weights: number[] = [];
  const minimumRows = leastRows(counts, options);
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const count = counts[bucket]!;
    if (count < minimumRows) continue;
    known[bucket >> 3] = known[bucket >> 3]! | (1 << (bucket & 7));
    weights.push(rarityWeight(rows / count, options.rarity));
  }
  return {
    bits: options.bits,
    buckets: indexBuckets(known),
    weights: Uint8Array.from(weights),
    unknownWeight: rarityWeight(rows, options.rarity),
  };
}

function leastRows(
  counts: Uint32Array,
  { minimumRows, maximumFeatures = Number.POSITIVE_INFINITY }: VocabularyOptions,
): number {
  const buckets = (least: number) => counts.reduce((sum, count) => (count >= least ? sum + 1 : sum), 0);
  let least = minimumRows;
  while (buckets(least) > maximumFeatures) least++;
  return least;
}

/** (log(1 + rows / count)) ^ rarity in steps, for the three exponents that training offers. */
function rarityWeight(ratio: number, rarity: number): number {
  const plain = logarithm(1 + ratio);
  const value = rarity === 0 ? 1 : rarity === 0.5 ? Math.sqrt(plain) : plain;
  return Math.max(1, Math.min(255, Math.round(value / weightStep)));
}

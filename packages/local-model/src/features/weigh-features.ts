import { featureOf } from './bucket-index.ts';
import type { FeatureVector } from './feature-vector.ts';
import { type Vocabulary, weightStep } from './vocabulary.ts';

/** The known features of one query: feature numbers of a vocabulary with their values. */
export interface WeighedFeatures {
  ids: Int32Array;
  values: Float32Array;
  length: number;
  /** Share of the text's n-gram weight that the vocabulary knows, 0..1. */
  known: number;
}

/** A run of features that is scaled to length `scale` on its own, so that no block drowns another. */
export interface FeatureBlock {
  end: number;
  scale: number;
}

export function createWeighedFeatures(): WeighedFeatures {
  return { ids: new Int32Array(1024), values: new Float32Array(1024), length: 0, known: 0 };
}

/**
 * Looks features up in the vocabulary, multiplies them by their rarity and scales each block to its
 * length. Unknown features count toward the length: a strange text gets small scores.
 */
export function weighFeatures(
  vector: FeatureVector,
  blocks: readonly FeatureBlock[],
  vocabulary: Vocabulary,
  into: WeighedFeatures,
): WeighedFeatures {
  if (into.ids.length < vector.length) {
    into.ids = new Int32Array(vector.ids.length);
    into.values = new Float32Array(vector.ids.length);
  }
  const { weights, unknownWeight } = vocabulary;
  const { words } = vocabulary.buckets;
  const { ids } = vector;
  const { ids: features, values } = into;
  const unknownSquare = unknownWeight * weightStep * (unknownWeight * weightStep);
  let length = 0;
  let start = 0;
  let knownSquares = 0;
  let allSquares = 0;
  for (const block of blocks) {
    const from = length;
    let squares = 0;
    for (let i = start; i < block.end; i++) {
      const feature = featureOf(words, ids[i]!);
      if (feature < 0) {
        squares += unknownSquare;
        continue;
      }
      const value = weights[feature]! * weightStep;
      squares += value * value;
      knownSquares += value * value;
      features[length] = feature;
      values[length] = value;
      length++;
    }
    allSquares += squares;
    const factor = squares > 0 ? block.scale / Math.sqrt(squares) : 0;
    for (let i = from; i < length; i++) values[i] = values[i]! * factor;
    start = block.end;
  }
  into.length = length;
  into.known = allSquares > 0 ? knownSquares / allSquares : 0;
  return into;
}

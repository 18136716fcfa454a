import { clearFeatures, createFeatureVector, type FeatureVector } from '../features/feature-vector.ts';
import { addCharacterNgrams, addWordNgrams, addWordPairs } from '../features/ngrams.ts';
import { createNormalText, normaliseText } from '../features/normal-text.ts';
import { addTextEdges } from '../features/text-edges.ts';
import type { FeatureBlock } from '../features/weigh-features.ts';
import { addWordStems } from '../features/word-stems.ts';

/** Buckets of a text classifier's features: 2 to this power. */
export const textFeatureBits = 22;

const options = { bits: textFeatureBits, words: 2, skips: true, shortestCharacters: 2, longestCharacters: 4 };

/**
 * Makes the function that reads a plain text into reused buffers: words alone, in pairs, as
 * stems and at the edges in one block, character n-grams in the other.
 */
export function createTextFeatures(): (text: string) => {
  vector: FeatureVector;
  blocks: readonly FeatureBlock[];
} {
  const vector = createFeatureVector(textFeatureBits);
  const normal = createNormalText();
  const blocks = [
    { end: 0, scale: 1 },
    { end: 0, scale: 1 },
  ];
  const result = { vector, blocks };
  return (text) => {
    clearFeatures(vector);
    addWordNgrams(normaliseText(text, normal), options, vector);
    addWordPairs(normal, options.bits, vector);
    addWordStems(normal, options.bits, vector);
    addTextEdges(normal, options.bits, vector);
    blocks[0]!.end = vector.length;
    addCharacterNgrams(normal, options, vector);
    blocks[1]!.end = vector.length;
    return result;
  };
}

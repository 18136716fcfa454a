import { addFeature, type FeatureVector } from './feature-vector.ts';
import { hashFinish, hashStep } from './hash.ts';
import type { NormalText } from './normal-text.ts';

const stemSalt = 0x7f4a7c15;
/** Letters of a word that stand for all its forms. */
const stemLength = 3;
const maximumWords = 512;

/** Adds the beginning of each word, alone and before that of the next: "cancel my" and "cancelled mine" share both. */
export function addWordStems(text: NormalText, bits: number, into: FeatureVector): void {
  const words = Math.min(text.words, maximumWords);
  for (let word = 0; word < words; word++) {
    const state = hashStem(text, word, stemSalt);
    addFeature(into, hashFinish(state, bits));
    if (word + 1 < words) addFeature(into, hashFinish(hashStem(text, word + 1, state), bits));
  }
}

function hashStem({ codes, wordStarts, wordEnds }: NormalText, word: number, from: number): number {
  const start = wordStarts[word]!;
  const end = Math.min(wordEnds[word]!, start + stemLength);
  let state = hashStep(from, 7);
  for (let i = start; i < end; i++) state = hashStep(state, codes[i]!);
  return state;
}

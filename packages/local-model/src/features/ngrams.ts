import { addFeature, type FeatureVector } from './feature-vector.ts';
import { hashFinish, hashStep } from './hash.ts';
import type { NormalText } from './normal-text.ts';

export interface NgramOptions {
  /** log2 of the number of hash buckets. */
  bits: number;
  /** Longest word n-gram. */
  words: number;
  /** Whether to add pairs of words with one or two words between them. */
  skips: boolean;
  /** Keeps the n-grams of different texts apart. @default 0 */
  salt?: number;
  shortestCharacters: number;
  longestCharacters: number;
}

const wordSalt = 0x3c6ef372;
const skipSalt = 0x1b873593;
const characterSalt = 0x2545f491;
const pairSalt = 77;
const maximumWords = 512;
/** Pairs grow with the square of the words: only the first so many take part. */
const maximumPairedWords = 24;

/** Adds the hashed word n-grams and skip pairs of a text. */
export function addWordNgrams(text: NormalText, options: NgramOptions, into: FeatureVector): void {
  const words = Math.min(text.words, maximumWords);
  const salt = options.salt ?? 0;
  for (let first = 0; first < words; first++) {
    let state = wordSalt ^ salt;
    for (let n = 0; n < options.words && first + n < words; n++) {
      state = hashWord(text, first + n, state);
      addFeature(into, hashFinish(state, options.bits));
    }
    if (!options.skips) continue;
    const start = hashWord(text, first, skipSalt ^ salt);
    for (let gap = 2; gap <= 3 && first + gap < words; gap++)
      addFeature(into, hashFinish(hashWord(text, first + gap, start), options.bits));
  }
}

function hashWord(text: NormalText, word: number, from: number): number {
  const { codes } = text;
  const end = text.wordEnds[word]!;
  let state = hashStep(from, 7);
  for (let i = text.wordStarts[word]!; i < end; i++) state = hashStep(state, codes[i]!);
  return state;
}

/** Adds each unordered pair of words, however far apart: "flight ... book" and "book ... flight" are one feature. */
export function addWordPairs(text: NormalText, bits: number, into: FeatureVector): void {
  const words = Math.min(text.words, maximumPairedWords);
  for (let first = 0; first < words; first++) {
    const a = hashWord(text, first, pairSalt);
    for (let second = first + 1; second < words; second++) {
      const b = hashWord(text, second, pairSalt);
      addFeature(into, hashFinish(hashStep(hashStep(pairSalt, Math.min(a, b)), Math.max(a, b)), bits));
    }
  }
}

/** Adds the hashed character n-grams, blanks between words included. */
export function addCharacterNgrams(text: NormalText, options: NgramOptions, into: FeatureVector): void {
  const { codes, length } = text;
  const { shortestCharacters: shortest, longestCharacters: longest, bits } = options;
  for (let start = 0; start < length; start++) {
    let state = characterSalt;
    const end = Math.min(length, start + longest);
    for (let i = start; i < end; i++) {
      state = hashStep(state, codes[i]!);
      if (i - start + 1 >= shortest) addFeature(into, hashFinish(state, bits));
    }
  }
}

import { addFeature, type FeatureVector } from './feature-vector.ts';
import { hashFinish, hashStep } from './hash.ts';
import type { NormalText } from './normal-text.ts';

const firstSalt = 0x2f9be6cd;
const lastSalt = 0x5851f42d;

/** Adds the first word and the first two as such, and the last: "is ..." asks for a yes, whatever else holds an "is". */
export function addTextEdges(text: NormalText, bits: number, into: FeatureVector): void {
  const { words } = text;
  if (words === 0) return;
  const first = hashWord(text, 0, firstSalt);
  addFeature(into, hashFinish(first, bits));
  const last = hashWord(text, words - 1, lastSalt);
  addFeature(into, hashFinish(last, bits));
  if (words === 1) return;
  addFeature(into, hashFinish(hashWord(text, 1, first), bits));
  addFeature(into, hashFinish(hashWord(text, words - 2, last), bits));
}

function hashWord({ codes, wordStarts, wordEnds }: NormalText, word: number, from: number): number {
  const end = wordEnds[word]!;
  let state = hashStep(from, 7);
  for (let i = wordStarts[word]!; i < end; i++) state = hashStep(state, codes[i]!);
  return state;
}

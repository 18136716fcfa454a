import type { QueryFacts } from '../arguments/query-facts.ts';
import { addAskCues } from './ask-cues.ts';
import { addContextCues } from './context-cues.ts';
import { CueSink } from './cue-sink.ts';
import { clearFeatures, createFeatureVector, type FeatureVector } from './feature-vector.ts';
import { maskQuery } from './masked-query.ts';
import { addCharacterNgrams, addWordNgrams } from './ngrams.ts';
import { createNormalText, normaliseText } from './normal-text.ts';
import { PatternCues } from './pattern-cues.ts';
import { addSpanCues } from './span-cues.ts';
import type { FeatureBlock } from './weigh-features.ts';

/** Buckets of the router's hashed features: 2 to this power. */
export const routerFeatureBits = 19;

const wordOptions = {
  bits: routerFeatureBits,
  words: 3,
  skips: true,
  shortestCharacters: 0,
  longestCharacters: 0,
};
const characterOptions = { ...wordOptions, shortestCharacters: 2, longestCharacters: 5 };
const turnOptions = { ...wordOptions, words: 2, skips: false, salt: 0x7f4a7c15 };
const turnLimit = 400;
const askOptions = { ...wordOptions, words: 3, skips: true, salt: 0x2c1b3c6d };

export interface RouterFeatures {
  readonly vector: FeatureVector;
  readonly blocks: readonly FeatureBlock[];
}

/** Makes the function that reads a query's features into buffers of its own, reused at every call. */
export function createRouterFeatures(): (facts: QueryFacts) => RouterFeatures {
  const vector = createFeatureVector(routerFeatureBits);
  const text = createNormalText();
  const cue = new CueSink(vector, routerFeatureBits);
  const patterns = new PatternCues(cue);
  const blocks = [
    { end: 0, scale: 1 },
    { end: 0, scale: 1 },
    { end: 0, scale: 1 },
    { end: 0, scale: 0.5 },
    { end: 0, scale: 0.7 },
  ];
  const result = { vector, blocks };
  return (facts) => {
    const { reading } = facts;
    clearFeatures(vector);
    addWordNgrams(normaliseText(maskQuery(reading), text), wordOptions, vector);
    blocks[0]!.end = vector.length;
    addCharacterNgrams(normaliseText(reading.prose, text), characterOptions, vector);
    blocks[1]!.end = vector.length;
    addSpanCues(reading, cue);
    addAskCues(facts, patterns, cue);
    addContextCues(reading, cue);
    blocks[2]!.end = vector.length;
    const turn = reading.context.messages?.findLast((message) => message.role !== 'tool');
    if (turn) addWordNgrams(normaliseText(turn.content.slice(-turnLimit), text), turnOptions, vector);
    blocks[3]!.end = vector.length;
    addWordNgrams(normaliseText(maskQuery(reading, reading.ask), text), askOptions, vector);
    blocks[4]!.end = vector.length;
    return result;
  };
}

import { addFeature, type FeatureVector } from './feature-vector.ts';
import { hashFinish, hashText } from './hash.ts';

const cueSalt = 0x51ed270b;

/** Adds named yes-or-no features to a vector. */
export type CueSink = (name: string) => void;

export function createCueSink(vector: FeatureVector, bits: number): CueSink {
  return (name) => addFeature(vector, hashFinish(hashText(name, cueSalt), bits));
}

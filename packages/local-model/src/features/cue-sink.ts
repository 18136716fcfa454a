import { addFeature, type FeatureVector } from './feature-vector.ts';
import { hashFinish, hashText } from './hash.ts';

const cueSalt = 0x51ed270b;

/** Adds named yes-or-no features to a vector. */
export class CueSink {
  readonly #vector: FeatureVector;
  readonly #bits: number;

  constructor(vector: FeatureVector, bits: number) {
    this.#vector = vector;
    this.#bits = bits;
  }

  add(name: string): void {
    addFeature(this.#vector, this.bucketOf(name));
  }

  /** Adds the cue whose bucket was asked for before. */
  addBucket(bucket: number): void {
    addFeature(this.#vector, bucket);
  }

  /** A cue's bucket, for names that are known before any query. */
  bucketOf(name: string): number {
    return hashFinish(hashText(name, cueSalt), this.#bits);
  }
}

/**
 * The hash buckets that a text fills, none twice. One instance is reused for every query of a model, so that routing
 * allocates nothing for its features.
 */
export interface FeatureVector {
  ids: Int32Array;
  length: number;
  /** One bit a bucket: whether it is among the ids. */
  readonly filled: Int32Array;
}

export function createFeatureVector(bits: number): FeatureVector {
  return { ids: new Int32Array(1024), length: 0, filled: new Int32Array(2 ** bits / 32) };
}

export function clearFeatures(vector: FeatureVector): void {
  const { ids, length, filled } = vector;
  for (let i = 0; i < length; i++) filled[ids[i]! >>> 5] = 0;
  vector.length = 0;
}

/** Adds a bucket; later additions of the same one are ignored. */
export function addFeature(vector: FeatureVector, id: number): void {
  const at = id >>> 5;
  const bit = 1 << (id & 31);
  const word = vector.filled[at]!;
  if ((word & bit) !== 0) return;
  vector.filled[at] = word | bit;
  if (vector.length === vector.ids.length) grow(vector);
  vector.ids[vector.length++] = id;
}

function grow(vector: FeatureVector): void {
  const ids = new Int32Array(vector.ids.length * 2);
  ids.set(vector.ids);
  vector.ids = ids;
}

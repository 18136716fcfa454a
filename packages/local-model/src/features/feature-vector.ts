/**
 * A growing sparse vector: feature numbers with values, no number twice. One instance is reused
 * for every query of a model, so that routing allocates nothing for its features.
 */
export interface FeatureVector {
  ids: Int32Array;
  values: Float32Array;
  length: number;
  /** For each feature number, the round in which it was last added. */
  readonly stamps: Uint32Array;
  round: number;
}

export function createFeatureVector(bits: number): FeatureVector {
  return {
    ids: new Int32Array(1024),
    values: new Float32Array(1024),
    length: 0,
    stamps: new Uint32Array(2 ** bits),
    round: 0,
  };
}

export function clearFeatures(vector: FeatureVector): void {
  vector.length = 0;
  vector.round++;
}

/** Adds a feature once a round; later additions of the same number are ignored. */
export function addFeature(vector: FeatureVector, id: number, value: number): void {
  if (vector.stamps[id] === vector.round) return;
  vector.stamps[id] = vector.round;
  if (vector.length === vector.ids.length) grow(vector);
  vector.ids[vector.length] = id;
  vector.values[vector.length] = value;
  vector.length++;
}

function grow(vector: FeatureVector): void {
  const ids = new Int32Array(vector.ids.length * 2);
  const values = new Float32Array(ids.length);
  ids.set(vector.ids);
  values.set(vector.values);
  vector.ids = ids;
  vector.values = values;
}

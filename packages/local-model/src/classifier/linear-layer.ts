import type { WeighedFeatures } from '../features/weigh-features.ts';

/** Bytes with one scale a column: a matrix features x columns, and a bias a column. */
export interface LinearLayer {
  readonly columns: number;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/**
 * Scores of all columns for one query, written into `scores`; four columns at a time, so that their sums stay in
 * registers.
 */
export function scoreLinear(layer: LinearLayer, features: WeighedFeatures, scores: Float64Array): void {
  const { columns, weights, scales, bias } = layer;
  const { ids, values, length } = features;
  let column = 0;
  for (; column + 4 <= columns; column += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k < length; k++) {
      const at = ids[k]! * columns + column;
      const value = values[k]!;
      a += value * weights[at]!;
      b += value * weights[at + 1]!;
      c += value * weights[at + 2]!;
      d += value * weights[at + 3]!;
    }
    scores[column] = a;
    scores[column + 1] = b;
    scores[column + 2] = c;
    scores[column + 3] = d;
  }
  for (; column < columns; column++) {
    let sum = 0;
    for (let k = 0; k < length; k++) sum += values[k]! * weights[ids[k]! * columns + column]!;
    scores[column] = sum;
  }
  for (let c = 0; c < columns; c++) scores[c] = scores[c]! * scales[c]! + bias[c]!;
}

/** Rounds trained weights to bytes, each column by its own scale. */
export function quantiseLinear(weights: Float32Array, bias: Float32Array): LinearLayer {
  const columns = bias.length;
  const scales = new Float32Array(columns);
  for (let i = 0; i < weights.length; i++) {
    const column = i % columns;
    const size = Math.abs(weights[i]!);
    if (size > scales[column]!) scales[column] = size;
  }
  for (let c = 0; c < columns; c++) scales[c] = scales[c]! / 127 || 1;
  const bytes = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) bytes[i] = Math.round(weights[i]! / scales[i % columns]!);
  return { columns, weights: bytes, scales, bias: Float32Array.from(bias) };
}

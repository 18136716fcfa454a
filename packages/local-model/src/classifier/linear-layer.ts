import type { WeighedFeatures } from '../features/weigh-features.ts';

/** Bytes with one scale a column: a matrix features x columns, and a bias a column. */
export interface LinearLayer {
  readonly columns: number;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** Scores of all columns for one query, written into `scores`. */
export function scoreLinear(layer: LinearLayer, features: WeighedFeatures, scores: Float64Array): void {
  const { columns, weights, scales, bias } = layer;
  scores.fill(0, 0, columns);
  for (let k = 0; k < features.length; k++) {
    const start = features.ids[k]! * columns;
    const value = features.values[k]!;
    for (let c = 0; c < columns; c++) scores[c] = scores[c]! + value * weights[start + c]!;
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

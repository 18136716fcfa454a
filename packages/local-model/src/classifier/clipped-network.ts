import type { WeighedFeatures } from '../features/weigh-features.ts';
import { addScaledRows } from './dense-rows.ts';
import { type LinearLayer, scoreLinear } from './linear-layer.ts';

/**
 * Two layers: the first one's scores are cut to -1..1 and weighed once more. The cut is a hyperbolic tangent for
 * those who have to get the same bits in every engine. The first layer is of bytes, for it is as long as the
 * vocabulary.
 */
export interface ClippedNetwork {
  readonly labels: number;
  readonly hidden: LinearLayer;
  /** Hidden units x labels. */
  readonly outer: Float32Array;
  readonly bias: Float32Array;
}

/** Makes the function that writes the scores of all labels for one text; it reuses its buffers. */
export function createNetworkScorer({
  hidden,
  outer,
  bias,
}: ClippedNetwork): (features: WeighedFeatures, scores: Float64Array) => void {
  const values = new Float64Array(hidden.columns);
  const units = Int32Array.from(values, (_, unit) => unit);
  return (features, scores) => {
    scoreLinear(hidden, features, values);
    for (let j = 0; j < values.length; j++) values[j] = Math.max(-1, Math.min(1, values[j]!));
    scores.set(bias);
    addScaledRows(outer, units, values, values.length, scores);
  };
}

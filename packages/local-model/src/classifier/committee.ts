import type { ClippedNetwork } from './clipped-network.ts';
import type { TrainedClippedNetwork } from './train-clipped-network.ts';

export interface Committee {
  /** Writes the member into its columns; its own matrices may be let go of. */
  seat(member: number, trained: TrainedClippedNetwork): void;
  readonly network: ClippedNetwork;
}

/**
 * Seats networks of equal width side by side in one wider network whose scores are the mean of theirs. Features are
 * rounded to bytes, each hidden unit by its own scale.
 */
export function createCommittee({
  members,
  width,
  features,
  labels,
}: {
  members: number;
  width: number;
  features: number;
  labels: number;
}): Committee {
  const columns = members * width;
  const hidden = {
    columns,
    weights: new Int8Array(features * columns),
    scales: new Float32Array(columns),
    bias: new Float32Array(columns),
  };
  const outer = new Float32Array(columns * labels);
  const bias = new Float32Array(labels);
  return {
    network: { labels, hidden, outer, bias },
    seat(member, trained) {
      const first = member * width;
      const scales = hidden.scales.subarray(first, first + width);
      for (let i = 0; i < trained.inner.length; i++) {
        const size = Math.abs(trained.inner[i]!);
        if (size > scales[i % width]!) scales[i % width] = size;
      }
      for (let j = 0; j < width; j++) scales[j] = scales[j]! / 127 || 1;
      for (let feature = 0; feature < features; feature++)
        for (let j = 0; j < width; j++)
          hidden.weights[feature * columns + first + j] = Math.round(
            trained.inner[feature * width + j]! / scales[j]!,
          );
      hidden.bias.set(trained.innerBias, first);
      for (let i = 0; i < trained.outer.length; i++) outer[first * labels + i] = trained.outer[i]! / members;
      for (let c = 0; c < labels; c++) bias[c] = bias[c]! + trained.outerBias[c]! / members;
    },
  };
}

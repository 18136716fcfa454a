import type { SparseRows } from '../features/sparse-rows.ts';
import { exponential } from '../math/exponential.ts';
import { logarithm } from '../math/logarithm.ts';
import { createRandom, shuffle } from '../math/random.ts';
import type { FinishedEpoch } from './finished-epoch.ts';
import { columnCount, type Head } from './head.ts';

export interface LinearTraining {
  rows: SparseRows;
  /** Number of features. */
  features: number;
  heads: readonly Head[];
  /** For each head the label number of each row, -1 where the head has nothing to learn from the row. */
  targets: readonly Int32Array[];
  /** Which rows to learn from. @default all */
  subset?: Int32Array;
  /** Weight of each row. @default 1 */
  rowWeights?: Float32Array;
  epochs: number;
  /** Step of AdaGrad. */
  rate: number;
  /** Share of features left out at each visit of a row. */
  dropout: number;
  seed: number;
}

export interface LinearWeights {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Gradients below this are skipped: after the first epochs most classes of most rows are settled. */
const negligible = 0.001;
const initialSquares = 0.01;

/**
 * Multinomial logistic regression for several heads over shared features, by AdaGrad (Duchi et al., 2011)
 * with inverted feature dropout. Deterministic: same rows, options and seed give the same bytes.
 */
export function* trainLinear(training: LinearTraining): Generator<FinishedEpoch, LinearWeights> {
  const { rows, heads, targets, dropout, rate } = training;
  const columns = columnCount(heads);
  const weights = new Float32Array(training.features * columns);
  const squares = new Float32Array(weights.length).fill(initialSquares);
  const bias = new Float32Array(columns);
  const random = createRandom(training.seed);
  const order = training.subset
    ? Int32Array.from(training.subset)
    : Int32Array.from({ length: rows.count }, (_, i) => i);
  const scores = new Float64Array(columns);
  const active = new Int32Array(columns);
  let kept = new Int32Array(1024);
  const rescale = 1 / (1 - dropout);

  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const row of order) {
      const start = rows.starts[row]!;
      const end = rows.starts[row + 1]!;
      if (kept.length < end - start) kept = new Int32Array((end - start) * 2);
      let keeps = 0;
      for (let k = start; k < end; k++) if (dropout === 0 || random() >= dropout) kept[keeps++] = k;

      scores.set(bias);
      for (let i = 0; i < keeps; i++) {
        const k = kept[i]!;
        const from = rows.ids[k]! * columns;
        const value = rows.values[k]! * rescale;
        for (let c = 0; c < columns; c++) scores[c] = scores[c]! + value * weights[from + c]!;
      }

      const rowWeight = training.rowWeights ? training.rowWeights[row]! : 1;
      let actives = 0;
      for (let h = 0; h < heads.length; h++) {
        const target = targets[h]![row]!;
        const { offset, labels } = heads[h]!;
        if (target < 0) continue;
        loss += rowWeight * toGradient(scores, offset, labels.length, target, rowWeight);
        for (let c = offset; c < offset + labels.length; c++)
          if (scores[c]! > negligible || scores[c]! < -negligible) active[actives++] = c;
      }

      for (let i = 0; i < keeps; i++) {
        const k = kept[i]!;
        const from = rows.ids[k]! * columns;
        const value = rows.values[k]! * rescale;
        for (let a = 0; a < actives; a++) {
          const column = active[a]!;
          const gradient = scores[column]! * value;
          const at = from + column;
          const square = squares[at]! + gradient * gradient;
          squares[at] = square;
          weights[at] = weights[at]! - (rate * gradient) / Math.sqrt(square);
        }
      }
      for (let a = 0; a < actives; a++) {
        const column = active[a]!;
        bias[column] = bias[column]! - 0.01 * rate * scores[column]!;
      }
    }
    yield { epoch, loss: loss / Math.max(1, order.length) };
  }
  return { weights, bias };
}

/** Replaces a head's scores by the gradient of its cross-entropy; returns the loss. */
function toGradient(
  scores: Float64Array,
  offset: number,
  labels: number,
  target: number,
  weight: number,
): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = offset; c < offset + labels; c++) if (scores[c]! > highest) highest = scores[c]!;
  let sum = 0;
  for (let c = offset; c < offset + labels; c++) {
    const value = exponential(scores[c]! - highest);
    scores[c] = value;
    sum += value;
  }
  for (let c = offset; c < offset + labels; c++) scores[c] = (weight * scores[c]!) / sum;
  const loss = -logarithm(scores[offset + target]! / weight);
  scores[offset + target] = scores[offset + target]! - weight;
  return loss;
}

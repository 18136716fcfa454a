import type { SparseRows } from '../features/sparse-rows.ts';
import { exponential } from '../math/exponential.ts';
import { fillRandomly } from '../math/fill-randomly.ts';
import { logarithm } from '../math/logarithm.ts';
import { createRandom, shuffle } from '../math/random.ts';
import type { FinishedEpoch } from './finished-epoch.ts';

export interface FactorisedTraining {
  rows: SparseRows;
  /** Number of features. */
  features: number;
  labels: number;
  /** Label number of each row, -1 where a row has nothing to teach. */
  targets: Int32Array;
  /** Which rows to learn from. @default all */
  subset?: Int32Array;
  /** Weight of each row. @default 1 */
  rowWeights?: Float32Array;
  /** Width of the layer between features and labels: a multiple of four. */
  width: number;
  epochs: number;
  /** First step of AdaGrad; falls to zero in a straight line. */
  rate: number;
  /** Share of features left out at each visit of a row. */
  dropout: number;
  /** Share of the hidden layer left out at each visit of a row. */
  hiddenDropout: number;
  seed: number;
}

/** Two matrices whose product is the classifier: features x width, width x labels. */
export interface Factors {
  readonly width: number;
  readonly labels: number;
  readonly inner: Float32Array;
  readonly outer: Float32Array;
  readonly bias: Float32Array;
}

const negligible = 0.001;
const innerSpread = 0.1;

/**
 * A linear classifier trained through a narrow linear layer with dropout, in the manner of fastText (Joulin et
 * al., 2017): classes share what they have in common, and the product of both matrices is one plain linear
 * layer again. AdaGrad a row on the inside, a weight on the outside. Deterministic; yields after each pass.
 */
export function* trainFactorised(training: FactorisedTraining): Generator<FinishedEpoch, Factors> {
  const { rows, labels, width, targets, dropout, hiddenDropout } = training;
  const random = createRandom(training.seed);
  const inner = fillRandomly(new Float32Array(training.features * width), innerSpread, random);
  const outer = fillRandomly(new Float32Array(width * labels), 2 / Math.sqrt(width), random);
  const bias = new Float32Array(labels);
  const innerSquares = new Float32Array(training.features).fill(0.1);
  const outerSquares = new Float32Array(outer.length).fill(0.1);
  const biasSquares = new Float32Array(labels).fill(0.1);
  const order = training.subset
    ? Int32Array.from(training.subset)
    : Int32Array.from({ length: rows.count }, (_, i) => i);
  const hidden = new Float64Array(width);
  const mask = new Float64Array(width);
  const hiddenGradient = new Float64Array(width);
  const scores = new Float64Array(labels);
  const active = new Int32Array(labels);
  let kept = new Int32Array(1024);
  const keptScale = 1 / (1 - dropout);
  const hiddenScale = 1 / (1 - hiddenDropout);

  for (let epoch = 0; epoch < training.epochs; epoch++) {
    const rate = training.rate * (1 - epoch / training.epochs);
    shuffle(order, random);
    let loss = 0;
    for (const row of order) {
      const target = targets[row]!;
      const weight = training.rowWeights ? training.rowWeights[row]! : 1;
      if (target < 0 || weight === 0) continue;
      const end = rows.starts[row + 1]!;
      if (kept.length < end - rows.starts[row]!) kept = new Int32Array(2 * (end - rows.starts[row]!));
      let keeps = 0;
      for (let k = rows.starts[row]!; k < end; k++) if (random() >= dropout) kept[keeps++] = k;

      hidden.fill(0);
      for (let i = 0; i < keeps; i++) {
        const k = kept[i]!;
        const from = rows.ids[k]! * width;
        const value = rows.values[k]! * keptScale;
        // Four at a time: the two loops over features take most of the training.
        for (let j = 0; j < width; j += 4) {
          const at = from + j;
          hidden[j] = hidden[j]! + value * inner[at]!;
          hidden[j + 1] = hidden[j + 1]! + value * inner[at + 1]!;
          hidden[j + 2] = hidden[j + 2]! + value * inner[at + 2]!;
          hidden[j + 3] = hidden[j + 3]! + value * inner[at + 3]!;
        }
      }
      for (let j = 0; j < width; j++) {
        mask[j] = random() < hiddenDropout ? 0 : hiddenScale;
        hidden[j] = hidden[j]! * mask[j]!;
      }

      scores.set(bias);
      for (let j = 0; j < width; j++) {
        const value = hidden[j]!;
        if (value === 0) continue;
        const from = j * labels;
        for (let c = 0; c < labels; c++) scores[c] = scores[c]! + value * outer[from + c]!;
      }
      loss += weight * toGradient(scores, target);
      if (weight !== 1) for (let c = 0; c < labels; c++) scores[c] = weight * scores[c]!;
      let actives = 0;
      for (let c = 0; c < labels; c++)
        if (scores[c]! > negligible || scores[c]! < -negligible) active[actives++] = c;

      let squared = 0;
      for (let j = 0; j < width; j++) {
        hiddenGradient[j] = 0;
        if (mask[j] === 0) continue;
        const from = j * labels;
        const value = hidden[j]!;
        let sum = 0;
        for (let a = 0; a < actives; a++) {
          const c = active[a]!;
          const at = from + c;
          const factor = outer[at]!;
          sum += scores[c]! * factor;
          const gradient = scores[c]! * value;
          const square = outerSquares[at]! + gradient * gradient;
          outerSquares[at] = square;
          outer[at] = factor - (rate * gradient) / Math.sqrt(square);
        }
        hiddenGradient[j] = sum * mask[j]!;
        squared += hiddenGradient[j]! * hiddenGradient[j]!;
      }
      for (let a = 0; a < actives; a++) {
        const c = active[a]!;
        biasSquares[c] = biasSquares[c]! + scores[c]! * scores[c]!;
        bias[c] = bias[c]! - (0.1 * rate * scores[c]!) / Math.sqrt(biasSquares[c]!);
      }
      squared /= width;
      for (let i = 0; i < keeps; i++) {
        const k = kept[i]!;
        const id = rows.ids[k]!;
        const value = rows.values[k]! * keptScale;
        const square = innerSquares[id]! + squared * value * value;
        innerSquares[id] = square;
        const step = (rate * value) / Math.sqrt(square);
        const from = id * width;
        for (let j = 0; j < width; j += 4) {
          const at = from + j;
          inner[at] = inner[at]! - step * hiddenGradient[j]!;
          inner[at + 1] = inner[at + 1]! - step * hiddenGradient[j + 1]!;
          inner[at + 2] = inner[at + 2]! - step * hiddenGradient[j + 2]!;
          inner[at + 3] = inner[at + 3]! - step * hiddenGradient[j + 3]!;
        }
      }
    }
    yield { epoch, loss: loss / Math.max(1, order.length) };
  }
  return { width, labels, inner, outer, bias };
}

/** Adds the product of both matrices to the first columns of a plain one, features x columns. */
export function addProduct(
  { width, labels, inner, outer, bias }: Factors,
  share: number,
  into: { weights: Float32Array; bias: Float32Array },
): void {
  const columns = into.bias.length;
  const features = inner.length / width;
  const sums = new Float64Array(labels);
  for (let feature = 0; feature < features; feature++) {
    sums.fill(0);
    for (let j = 0; j < width; j++) {
      const value = inner[feature * width + j]!;
      const from = j * labels;
      for (let c = 0; c < labels; c++) sums[c] = sums[c]! + value * outer[from + c]!;
    }
    const from = feature * columns;
    for (let c = 0; c < labels; c++) into.weights[from + c] = into.weights[from + c]! + share * sums[c]!;
  }
  for (let c = 0; c < labels; c++) into.bias[c] = into.bias[c]! + share * bias[c]!;
}

function toGradient(scores: Float64Array, target: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const value = exponential(scores[c]! - highest);
    scores[c] = value;
    sum += value;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = scores[c]! / sum;
  const loss = -logarithm(scores[target]!);
  scores[target] = scores[target]! - 1;
  return loss;
}

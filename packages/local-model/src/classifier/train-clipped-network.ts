import type { SparseRows } from '../features/sparse-rows.ts';
import { exponential } from '../math/exponential.ts';
import { fillRandomly } from '../math/fill-randomly.ts';
import { logarithm } from '../math/logarithm.ts';
import { createRandom, shuffle } from '../math/random.ts';
import { addScaledRows } from './dense-rows.ts';
import type { FinishedEpoch } from './finished-epoch.ts';

export interface ClippedNetworkTraining {
  rows: SparseRows;
  /** Number of features. */
  features: number;
  labels: number;
  /** Label number of each row. */
  targets: Int32Array;
  /** Number of hidden units. */
  width: number;
  epochs: number;
  /** First step of AdaGrad; falls to zero in a straight line. */
  rate: number;
  /** Share of features left out at each visit of a row. */
  dropout: number;
  /** Share of the hidden units left out at each visit of a row. */
  hiddenDropout: number;
  seed: number;
}

export interface TrainedClippedNetwork {
  /** Features x width, and a bias a hidden unit. */
  readonly inner: Float32Array;
  readonly innerBias: Float64Array;
  /** Width x labels, and a bias a label. */
  readonly outer: Float32Array;
  readonly outerBias: Float64Array;
}

const innerSpread = 0.1;
const outerSpread = 0.5;
const initialSquares = 0.1;
/** Gradients below this are skipped: after the first epochs most labels of most rows are settled. */
const negligible = 0.001;
/** A score so far below the highest has a negligible share. */
const hopeless = 12;

/**
 * Trains a network of one narrow hidden layer, cut to -1..1, with dropout of features and of hidden units (Srivastava
 * et al., 2014) by AdaGrad (Duchi et al., 2011), with one step for all weights of a feature. Deterministic; yields
 * after each pass.
 */
export function* trainClippedNetwork(
  training: ClippedNetworkTraining,
): Generator<FinishedEpoch, TrainedClippedNetwork> {
  const { rows, labels, width, targets, dropout, hiddenDropout } = training;
  const random = createRandom(training.seed);
  const inner = fillRandomly(new Float32Array(training.features * width), innerSpread, random);
  const outer = fillRandomly(new Float32Array(width * labels), outerSpread / Math.sqrt(width), random);
  const innerBias = new Float64Array(width);
  const outerBias = new Float64Array(labels);
  const innerSquares = new Float64Array(training.features).fill(initialSquares);
  const outerSquares = new Float32Array(outer.length).fill(initialSquares);
  const innerBiasSquares = new Float64Array(width).fill(initialSquares);
  const outerBiasSquares = new Float64Array(labels).fill(initialSquares);
  const order = Int32Array.from({ length: rows.count }, (_, i) => i);
  let kept = { ids: new Int32Array(1024), values: new Float64Array(1024) };
  const hidden = new Float64Array(width);
  const units = new Int32Array(width);
  const unitValues = new Float64Array(width);
  const hiddenGradient = new Float64Array(width);
  const scores = new Float64Array(labels);
  const active = new Int32Array(labels);
  const featureScale = 1 / (1 - dropout);
  const unitScale = 1 / (1 - hiddenDropout);

  for (let epoch = 0; epoch < training.epochs; epoch++) {
    const rate = training.rate * (1 - epoch / training.epochs);
    shuffle(order, random);
    let loss = 0;
    for (const row of order) {
      const start = rows.starts[row]!;
      const end = rows.starts[row + 1]!;
      if (kept.ids.length < end - start)
        kept = { ids: new Int32Array(2 * (end - start)), values: new Float64Array(2 * (end - start)) };
      const { ids, values } = kept;
      let keeps = 0;
      for (let k = start; k < end; k++) {
        if (random() < dropout) continue;
        ids[keeps] = rows.ids[k]!;
        values[keeps++] = rows.values[k]! * featureScale;
      }

      hidden.set(innerBias);
      addScaledRows(inner, ids, values, keeps, hidden);
      let count = 0;
      for (let j = 0; j < width; j++) {
        if (random() < hiddenDropout) continue;
        units[count] = j;
        unitValues[count++] = unitScale * Math.max(-1, Math.min(1, hidden[j]!));
      }
      scores.set(outerBias);
      addScaledRows(outer, units, unitValues, count, scores);

      const target = targets[row]!;
      loss += toShares(scores, target);
      let actives = 0;
      for (let c = 0; c < labels; c++) {
        const gradient = c === target ? scores[c]! - 1 : scores[c]!;
        if (gradient <= negligible && gradient >= -negligible) continue;
        scores[c] = gradient;
        active[actives++] = c;
      }

      hiddenGradient.fill(0);
      let squared = 0;
      for (let u = 0; u < count; u++) {
        const unit = units[u]!;
        const from = unit * labels;
        const value = unitValues[u]!;
        let sum = 0;
        for (let a = 0; a < actives; a++) {
          const c = active[a]!;
          const weight = outer[from + c]!;
          sum += scores[c]! * weight;
          const gradient = scores[c]! * value;
          const square = outerSquares[from + c]! + gradient * gradient;
          outerSquares[from + c] = square;
          outer[from + c] = weight - (rate * gradient) / Math.sqrt(square);
        }
        if (value === unitScale || value === -unitScale) continue;
        const gradient = sum * unitScale;
        hiddenGradient[unit] = gradient;
        squared += gradient * gradient;
        innerBiasSquares[unit] = innerBiasSquares[unit]! + gradient * gradient;
        innerBias[unit] = innerBias[unit]! - (rate * gradient) / Math.sqrt(innerBiasSquares[unit]!);
      }
      for (let a = 0; a < actives; a++) {
        const c = active[a]!;
        outerBiasSquares[c] = outerBiasSquares[c]! + scores[c]! * scores[c]!;
        outerBias[c] = outerBias[c]! - (0.1 * rate * scores[c]!) / Math.sqrt(outerBiasSquares[c]!);
      }
      squared /= width;
      for (let i = 0; i < keeps; i++) {
        const id = ids[i]!;
        const value = values[i]!;
        const square = innerSquares[id]! + squared * value * value;
        innerSquares[id] = square;
        const step = (rate * value) / Math.sqrt(square);
        const from = id * width;
        // Four at a time, here and where rows are added up: both take most of the training.
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
  return { inner, innerBias, outer, outerBias };
}

/** Turns scores into probabilities, those without hope into zero; returns the loss. */
function toShares(scores: Float64Array, target: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < scores.length; c++) if (scores[c]! > highest) highest = scores[c]!;
  const distance = highest - scores[target]!;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const below = scores[c]! - highest;
    const value = below < -hopeless ? 0 : exponential(below);
    scores[c] = value;
    sum += value;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = scores[c]! / sum;
  return distance + logarithm(sum);
}

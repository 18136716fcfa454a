import { exponential } from '../math/exponential.ts';
import { softmax } from '../math/softmax.ts';
import { identityBeta } from './beta-calibration.ts';
import { fitBetaCalibration, type TopForecast } from './fit-beta-calibration.ts';
import { sigmoid } from './logistic.ts';
import { type Familiarity, relativeHeat, type Scaling, scaledProbabilities, usualKnown } from './scaling.ts';

/** One held-out row: raw scores of the tool labels and the right label's number. */
export interface ScoredRow extends Familiarity {
  readonly scores: Float64Array;
  readonly target: number;
  /** How much the row counts. */
  readonly weight: number;
}

const fewestRows = 10;
const steps = 300;
const rate = 0.05;
/** Rows' worth of evidence against any slope, bias or lapse: little data says little. */
const slopePenalty = 1;
const biasPenalty = 0.02;
const usualLapse = -4;
const lapsePenalty = 2;

/**
 * Maximum penalised likelihood by Adam (Kingma and Ba, 2015) over the temperature's logarithm, its slopes, a bias a
 * label and the lapse. The lapse keeps a few hopeless rows from heating all others, as they do where the temperature
 * stands alone (Guo et al., 2017); it also caps what a clear case may claim, which the beta calibration behind it mends.
 */
export function fitScaling(rows: readonly ScoredRow[], labels: number): Scaling {
  if (rows.length < fewestRows)
    return {
      temperature: 1,
      bias: new Array<number>(labels).fill(0),
      known: 0,
      context: 0,
      lapse: 0,
      beta: identityBeta,
    };
  // Heat, slope of the known share, slope of context, lapse (as log-odds), biases.
  const values = [0.4, 0, 0, usualLapse, ...new Array<number>(labels).fill(0)];
  const mean = values.map(() => 0);
  const square = values.map(() => 0);
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientOf(rows, labels, values);
    const size = rate * (1 - step / (steps + 20));
    const [meanShare, squareShare] = [1 - 0.9 ** step, 1 - 0.99 ** step];
    for (let i = 0; i < values.length; i++) {
      mean[i] = 0.9 * mean[i]! + 0.1 * gradient[i]!;
      square[i] = 0.99 * square[i]! + 0.01 * gradient[i]! ** 2;
      values[i] = values[i]! - (size * (mean[i]! / meanShare)) / (Math.sqrt(square[i]! / squareShare) + 1e-9);
    }
  }
  const scaling = asScaling(values);
  return { ...scaling, beta: fitBetaCalibration(rows.map((row) => topForecast(row, scaling))) };
}

function topForecast(row: ScoredRow, scaling: Scaling): TopForecast {
  const probabilities = scaledProbabilities(row.scores, scaling, row);
  const probability = Math.max(...probabilities);
  return { probability, right: probabilities[row.target] === probability };
}

function asScaling([heat = 0, known = 0, context = 0, lapse = 0, ...bias]: readonly number[]): Scaling {
  return { temperature: exponential(heat), known, context, lapse: sigmoid(lapse), bias, beta: identityBeta };
}

function gradientOf(rows: readonly ScoredRow[], labels: number, values: readonly number[]): number[] {
  const scaling = asScaling(values);
  const { temperature, bias, lapse } = scaling;
  const gradient = values.map(() => 0);
  const scaled = new Float64Array(labels);
  let total = 0;
  for (const row of rows) {
    total += row.weight;
    const divisor = temperature * exponential(relativeHeat(scaling, row));
    for (let c = 0; c < labels; c++) scaled[c] = row.scores[c]! / divisor + bias[c]!;
    softmax(scaled);
    const right = scaled[row.target]!;
    const mixed = (1 - lapse) * right + lapse / labels;
    const trust = (row.weight * (1 - lapse) * right) / mixed;
    let heat = 0;
    for (let c = 0; c < labels; c++) {
      const slope = trust * (scaled[c]! - (c === row.target ? 1 : 0));
      gradient[4 + c] = gradient[4 + c]! + slope;
      heat -= (slope * row.scores[c]!) / divisor;
    }
    gradient[0] = gradient[0]! + heat;
    gradient[1] = gradient[1]! + heat * (row.known - usualKnown);
    if (row.hasContext) gradient[2] = gradient[2]! + heat;
    gradient[3] = gradient[3]! + (row.weight * (right - 1 / labels) * lapse * (1 - lapse)) / mixed;
  }
  gradient[1] = gradient[1]! + slopePenalty * values[1]!;
  gradient[2] = gradient[2]! + slopePenalty * values[2]!;
  gradient[3] = gradient[3]! + lapsePenalty * (values[3]! - usualLapse);
  for (let i = 0; i < gradient.length; i++) gradient[i] = gradient[i]! / Math.max(1, total);
  for (let c = 0; c < labels; c++) gradient[4 + c] = gradient[4 + c]! + biasPenalty * bias[c]!;
  return gradient;
}

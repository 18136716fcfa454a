import { logarithm } from '../math/logarithm.ts';
import { sigmoid } from './logistic.ts';

/**
 * Beta calibration (Kull, Silva Filho and Flach, 2017) of the likeliest label's probability p: its log-odds become
 * a ln p - b ln(1 - p) + c. With a and b apart, both ends bend on their own, which one temperature cannot do.
 */
export interface BetaCalibration {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Leaves every probability as it is. */
export const identityBeta: BetaCalibration = { a: 1, b: 1, c: 0 };

const edge = 1e-6;
/** By how much the highest stays above the second where calibration would put them level. */
const hair = 1e-9;

/** ln p and -ln(1 - p), kept finite at both ends. */
export function betaInputs(probability: number): [success: number, failure: number] {
  const clipped = Math.min(1 - edge, Math.max(edge, probability));
  return [logarithm(clipped), -logarithm(1 - clipped)];
}

/**
 * Calibrates the highest of the probabilities in place and shares what is left among the others as they stood. It
 * stays the highest: which label is chosen is not for calibration to say.
 */
export function calibrateTop(probabilities: Float64Array, { a, b, c }: BetaCalibration): void {
  let top = 0;
  for (let i = 1; i < probabilities.length; i++) if (probabilities[i]! > probabilities[top]!) top = i;
  let second = 0;
  for (let i = 0; i < probabilities.length; i++)
    if (i !== top && probabilities[i]! > second) second = probabilities[i]!;
  const before = probabilities[top]!;
  const others = 1 - before;
  if (others <= 0) return;
  const [success, failure] = betaInputs(before);
  const calibrated = sigmoid(a * success + b * failure + c);
  const after = Math.max(calibrated, second / (others + second) + hair);
  const share = (1 - after) / others;
  for (let i = 0; i < probabilities.length; i++) probabilities[i] = probabilities[i]! * share;
  probabilities[top] = after;
}

import { exponential } from '../math/exponential.ts';
import { softmax } from '../math/softmax.ts';
import { type BetaCalibration, calibrateTop } from './beta-calibration.ts';

/** What about a query decides how far its scores can be trusted, beside the scores themselves. */
export interface Familiarity {
  /** Share of the query's features that the vocabulary knows, 0..1. */
  readonly known: number;
  readonly hasContext: boolean;
}

/** Turns the tool head's scores into probabilities. */
export interface Scaling {
  /** Divides the scores of a query without context of which {@link usualKnown} is known. */
  readonly temperature: number;
  /** Added to each label's divided score. */
  readonly bias: readonly number[];
  /** Growth of the temperature's logarithm with the known share: strange words shrink scores more than they mislead. */
  readonly known: number;
  /** Added to the temperature's logarithm where there is context. */
  readonly context: number;
  /** Share of queries of which the scores say nothing: a lapse to chance, 0..1. */
  readonly lapse: number;
  /** What is left to mend of the likeliest tool's probability when all else is done. */
  readonly beta: BetaCalibration;
}

export const usualKnown = 0.8;
const bound = 1.5;

/** Logarithm of a query's temperature relative to the model's. */
export function relativeHeat(
  { known, context }: Pick<Scaling, 'known' | 'context'>,
  query: Familiarity,
): number {
  const heat = known * (query.known - usualKnown) + (query.hasContext ? context : 0);
  return Math.min(bound, Math.max(-bound, heat));
}

export function scaledProbabilities(
  scores: Float64Array,
  scaling: Scaling,
  query: Familiarity,
): Float64Array {
  const { temperature, bias, lapse } = scaling;
  const divisor = temperature * exponential(relativeHeat(scaling, query));
  const scaled = new Float64Array(scores.length);
  for (let c = 0; c < scaled.length; c++) scaled[c] = scores[c]! / divisor + bias[c]!;
  softmax(scaled);
  for (let c = 0; c < scaled.length; c++) scaled[c] = (1 - lapse) * scaled[c]! + lapse / scaled.length;
  calibrateTop(scaled, scaling.beta);
  return scaled;
}

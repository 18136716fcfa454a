import { type BetaCalibration, betaInputs, identityBeta } from './beta-calibration.ts';
import { fitLogistic } from './logistic.ts';

/** What became of one held-out row: the highest probability, and whether its label was right. */
export interface TopForecast {
  readonly probability: number;
  readonly right: boolean;
}

/** Three numbers fitted on fewer rows would follow their chance. */
const fewestRows = 200;
/** Rows' worth of evidence that both exponents are 1. */
const penalty = 2;

/**
 * The beta calibration of greatest penalised likelihood; the identity for few rows, or where the rows would have a
 * higher probability mean less.
 */
export function fitBetaCalibration(forecasts: readonly TopForecast[]): BetaCalibration {
  if (forecasts.length < fewestRows) return identityBeta;
  const inputs = forecasts.map(({ probability }) => betaInputs(probability));
  const [success = 0, failure = 0, shift = 0] = fitLogistic(
    inputs.map(([s, f]) => [s, f, 1]),
    forecasts.map(({ right }) => right),
    { penalty, offsets: inputs.map(([s, f]) => s + f) },
  );
  const fitted = { a: 1 + success, b: 1 + failure, c: shift };
  return fitted.a >= 0 && fitted.b >= 0 ? fitted : identityBeta;
}

import { logarithm } from '../math/logarithm.ts';
import { softmax } from '../math/softmax.ts';

/** One held-out row: raw scores of the tool labels and the right label's number. */
export interface ScoredRow {
  readonly scores: Float64Array;
  readonly target: number;
}

export interface Scaling {
  readonly temperature: number;
  readonly bias: readonly number[];
}

const temperatures = Array.from({ length: 60 }, (_, i) => 0.2 + i * 0.08);

/** Temperature by grid search on the log-likelihood, then a bias a label by penalised gradient steps (Guo et al., 2017). */
export function fitScaling(rows: readonly ScoredRow[], labels: number): Scaling {
  const none = new Array<number>(labels).fill(0);
  if (rows.length < 10) return { temperature: 1, bias: none };
  let temperature = 1;
  let lowest = Number.POSITIVE_INFINITY;
  for (const candidate of temperatures) {
    const loss = negativeLogLikelihood(rows, candidate, none);
    if (loss < lowest) {
      lowest = loss;
      temperature = candidate;
    }
  }
  const bias = [...none];
  for (let step = 0; step < 100; step++) {
    const gradient = bias.map((value) => 0.02 * value);
    for (const { scores, target } of rows) {
      const probabilities = scaledProbabilities(scores, { temperature, bias });
      for (let c = 0; c < labels; c++)
        gradient[c] = gradient[c]! + (probabilities[c]! - (c === target ? 1 : 0)) / rows.length;
    }
    for (let c = 0; c < labels; c++) bias[c] = bias[c]! - gradient[c]!;
  }
  return { temperature, bias };
}

export function scaledProbabilities(scores: Float64Array, { temperature, bias }: Scaling): Float64Array {
  const scaled = new Float64Array(scores.length);
  for (let c = 0; c < scaled.length; c++) scaled[c] = scores[c]! / temperature + bias[c]!;
  return softmax(scaled);
}

function negativeLogLikelihood(
  rows: readonly ScoredRow[],
  temperature: number,
  bias: readonly number[],
): number {
  let sum = 0;
  for (const { scores, target } of rows)
    sum -= logarithm(scaledProbabilities(scores, { temperature, bias })[target]!);
  return sum / rows.length;
}

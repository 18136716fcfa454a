import { exponential } from '../math/exponential.ts';
import { logarithm } from '../math/logarithm.ts';
import { solveSymmetric } from '../math/solve-symmetric.ts';

export function sigmoid(score: number): number {
  return 1 / (1 + exponential(-score));
}

export function dot(a: readonly number[], b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

const rounds = 20;
const settled = 1e-7;
/** Keeps the bias, which is not penalised, solvable where all targets agree. */
const leastPenalty = 1e-3;

/**
 * Logistic regression with an L2 penalty by Newton's method, steps halved until the loss falls; few inputs, so the
 * whole curvature is solved for. The last weight is the bias and is not penalised. `offsets` are log-odds that rows start
 * from: the weights then say what to change of them.
 */
export function fitLogistic(
  inputs: readonly ArrayLike<number>[],
  targets: readonly boolean[],
  { penalty = 1, offsets }: { penalty?: number; offsets?: ArrayLike<number> } = {},
): number[] {
  const width = inputs[0]?.length ?? 0;
  const penalties = Array.from({ length: width }, (_, i) => (i === width - 1 ? leastPenalty : penalty));
  const used = inputs.map((input) => Array.from(input).flatMap((value, i) => (value === 0 ? [] : [i])));
  let weights = new Array<number>(width).fill(0);
  let loss = penalisedLoss(weights);
  for (let round = 0; round < rounds; round++) {
    const step = newtonStep(weights);
    let share = 1;
    let next = weights;
    let nextLoss = loss;
    do {
      next = weights.map((weight, i) => weight + share * step[i]!);
      nextLoss = penalisedLoss(next);
      share /= 2;
    } while (nextLoss > loss && share > 0.001);
    if (nextLoss > loss - settled * inputs.length) break;
    weights = next;
    loss = nextLoss;
  }
  return weights;

  function rightProbability(at: readonly number[], row: number): number {
    return sigmoid((offsets?.[row] ?? 0) + dot(at, inputs[row]!));
  }

  function penalisedLoss(at: readonly number[]): number {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += 0.5 * penalties[i]! * at[i]! ** 2;
    for (let row = 0; row < inputs.length; row++) {
      const right = rightProbability(at, row);
      sum -= logarithm(targets[row] ? right : 1 - right);
    }
    return sum;
  }

  function newtonStep(at: readonly number[]): Float64Array {
    const gradient = new Float64Array(width);
    const curvature = Array.from({ length: width }, () => new Float64Array(width));
    for (let i = 0; i < width; i++) {
      gradient[i] = -penalties[i]! * at[i]!;
      curvature[i]![i] = penalties[i]!;
    }
    for (const [row, input] of inputs.entries()) {
      const probability = rightProbability(at, row);
      const error = (targets[row] ? 1 : 0) - probability;
      const bend = probability * (1 - probability);
      const own = used[row]!;
      for (const [place, i] of own.entries()) {
        const value = input[i]!;
        gradient[i] = gradient[i]! + error * value;
        const line = curvature[i]!;
        for (let k = 0; k <= place; k++) line[own[k]!] = line[own[k]!]! + bend * value * input[own[k]!]!;
      }
    }
    return solveSymmetric(curvature, gradient);
  }
}

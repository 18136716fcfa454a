import { exponential } from '../math/exponential.ts';

export function sigmoid(score: number): number {
  return 1 / (1 + exponential(-score));
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * Logistic regression by full-batch gradient descent with AdaGrad steps and an L2 penalty; small inputs,
 * so plain and deterministic. The last weight is the bias and is not penalised.
 */
export function fitLogistic(
  inputs: readonly (readonly number[])[],
  targets: readonly boolean[],
  { steps = 400, penalty = 1 } = {},
): number[] {
  const width = inputs[0]?.length ?? 0;
  const weights = new Array<number>(width).fill(0);
  const squares = new Array<number>(width).fill(1e-8);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, i) =>
      i === width - 1 ? 0 : (penalty * weight) / Math.max(1, inputs.length),
    );
    for (let row = 0; row < inputs.length; row++) {
      const input = inputs[row]!;
      const error = (sigmoid(dot(weights, input)) - (targets[row] ? 1 : 0)) / inputs.length;
      for (let i = 0; i < width; i++) gradient[i] = gradient[i]! + error * input[i]!;
    }
    for (let i = 0; i < width; i++) {
      squares[i] = squares[i]! + gradient[i]! ** 2;
      weights[i] = weights[i]! - (0.3 * gradient[i]!) / Math.sqrt(squares[i]!);
    }
  }
  return weights;
}

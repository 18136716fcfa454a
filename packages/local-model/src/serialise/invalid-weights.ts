import { RouterError } from '@router/schemas';

/** The one error of the loader: what was expected and what was found. */
export function invalidWeights(
  problem: string,
  hint = 'Train the model again or fetch the file again.',
): RouterError {
  return new RouterError({
    code: 'local-model/invalid-weights',
    message: `These bytes are not usable model weights: ${problem}.`,
    hint,
  });
}

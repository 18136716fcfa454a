import { type CodingAgentToolset, codingAgentToolset } from '@router/schemas';
import type { LocalModel } from './model/create-local-model.ts';
import { fromBase64 } from './serialise/base64.ts';
import { readLocalModel } from './serialise/load-local-model.ts';

let weights: Promise<Uint8Array> | undefined;

/** The weights that come with this package, for the coding agent's toolset. Read on first call, shared by all models. */
export async function loadShippedModel(): Promise<LocalModel<CodingAgentToolset>> {
  weights ??= readShippedWeights();
  try {
    return readLocalModel(await weights, codingAgentToolset);
  } catch (error) {
    // A page that was offline may try again.
    weights = undefined;
    throw error;
  }
}

/** JSON, since of a script both its source and its constants would stay in memory for good. */
async function readShippedWeights(): Promise<Uint8Array> {
  const { default: file } = await import('./shipped-weights.generated.json', { with: { type: 'json' } });
  const bytes = fromBase64(file.weights);
  file.weights = '';
  return bytes;
}

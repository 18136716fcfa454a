import { type CodingAgentToolset, codingAgentToolset } from '@router/schemas';
import type { LocalModel } from './model/create-local-model.ts';
import { fromBase64 } from './serialise/base64.ts';
import { readLocalModel } from './serialise/load-local-model.ts';

/** The module of the weights: text at first, bytes from the first use on. */
interface WeightsFile {
  weights?: string;
  bytes?: Uint8Array;
}

/** The weights that come with this package, for the coding agent's toolset. Read on first call, shared by all models. */
export async function loadShippedModel(): Promise<LocalModel<CodingAgentToolset>> {
  // JSON, since of a script both its source and its constants would stay in memory for good.
  const module = await import('./shipped-weights.generated.json', { with: { type: 'json' } });
  return readLocalModel(weightsOf(module.default), codingAgentToolset);
}

/** Decoded where they stand: a second copy of this code in the process finds the same module, its text gone. */
function weightsOf(file: WeightsFile): Uint8Array {
  file.bytes ??= fromBase64(file.weights ?? '');
  delete file.weights;
  return file.bytes;
}

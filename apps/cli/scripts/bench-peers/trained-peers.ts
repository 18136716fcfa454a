import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@router/dataset';
import {
  type LocalModel,
  loadLocalModel,
  serializeLocalModel,
  trainEncodedModel,
  trainLocalModelAsync,
  withEncoder,
} from '@router/local-model';
import { createRouter, localTier, type Tier } from '@router/router-runtime';
import { type TrainingExample, codingAgentToolset as toolset } from '@router/schemas';
import { versionOf } from '../../../../packages/local-model/bench/npm-peer.ts';
import manifest from '../../package.json' with { type: 'json' };
import type { Peer } from './peer.ts';
import { openSentenceEncoder } from './sentence-encoder.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

/**
 * The local model on what the other peers are given and nothing else, without and with a sentence encoder. Training
 * with it takes many minutes, most of them the encoder's: the weights are kept in `runs/peers`, by rows and sources.
 */
export const trainedPeers: readonly Peer[] = [
  {
    name: 'Semantic Router, local tier (trained here)',
    version: manifest.version,
    fillsArguments: true,
    learnsFrom: 'the train split',
    async open(_, rows) {
      const model = await trainedOnce('plain', rows, async () => {
        const trained = await trainLocalModelAsync(rows, { toolset });
        return trained.model;
      });
      return routing('local-model', localTier(model));
    },
  },
  {
    name: 'Semantic Router, local tier with encoder (Universal Sentence Encoder, @energetic-ai)',
    version: versionOf('@energetic-ai/embeddings') === 'not installed' ? 'not installed' : manifest.version,
    fillsArguments: true,
    learnsFrom: 'the train split',
    async open(_, rows) {
      const encoder = await openSentenceEncoder();
      const model = await trainedOnce('encoded', rows, async () => {
        const trained = await trainEncodedModel(rows, { toolset, encoder });
        return trained.model.model;
      });
      const encoded = withEncoder(model, encoder);
      const tier = localTier(model);
      return routing('local-model-with-encoder', {
        ...tier,
        fingerprint: `${tier.fingerprint} ${encoder.id}`,
        async decide({ query, context }) {
          const { output, tool, probabilities, confidence, predictionSet, missing } = await encoded.route(
            query,
            context,
          );
          const identity = { id: model.provenance.id, hash: encoder.id };
          return { output, tool, probabilities, confidence, predictionSet, missing, model: identity };
        },
      });
    },
  },
];

function routing(id: string, tier: Tier) {
  const router = createRouter({ tiers: [tier], guardActions: { calibration: 'warn' } });
  return { id, route: router.route.bind(router) };
}

async function trainedOnce(
  name: string,
  rows: readonly TrainingExample[],
  train: () => Promise<LocalModel>,
): Promise<LocalModel> {
  const hash = createHash('sha256').update(JSON.stringify(rows));
  for (const library of ['local-model', 'policy']) {
    const sources = join(root, 'packages', library, 'src');
    for (const path of readdirSync(sources, { recursive: true, encoding: 'utf8' }).sort())
      if (/(?<!\.test|\.generated)\.ts$/.test(path)) hash.update(readFileSync(join(sources, path)));
  }
  const folder = join(root, 'runs', 'peers');
  const file = join(folder, `${name}-${hash.digest('hex').slice(0, 16)}.bin`);
  if (existsSync(file)) return loadLocalModel(readFileSync(file), { toolset });
  const model = await train();
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(file, serializeLocalModel(model));
  return model;
}

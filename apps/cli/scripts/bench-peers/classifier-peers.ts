import { bareDecision, embeddingSubject, type RouterUnderTest } from '@router/evals';
import { npmClassifiers } from '../../../../packages/local-model/bench/npm-classifiers.ts';
import { versionOf } from '../../../../packages/local-model/bench/npm-peer.ts';
import type { Peer, TrainingText } from './peer.ts';
import { openSentenceEncoder } from './sentence-encoder.ts';

/** npm packages on the tool decision: those of the local model's own comparison and a sentence encoder. */
export const classifierPeers: readonly Peer[] = [
  ...npmClassifiers.map(
    ({ id, name, version, train }): Peer => ({
      name,
      version,
      fillsArguments: false,
      learnsFrom: 'the train split',
      open: async (texts) => namingSubject(id, await train(texts)),
    }),
  ),
  {
    name: 'embedding router (Universal Sentence Encoder, @energetic-ai)',
    version: versionOf('@energetic-ai/embeddings'),
    fillsArguments: false,
    learnsFrom: '120 requests of the train split for each tool',
    async open(texts) {
      const encoder = await openSentenceEncoder();
      return embeddingSubject({
        id: 'embedding',
        examples: examplesOf(texts, 120),
        embed: async (list) => {
          const vectors: number[][] = [];
          for (let start = 0; start < list.length; start += 32)
            for (const vector of await encoder.encode(list.slice(start, start + 32)))
              vectors.push(Array.from(vector));
          return vectors;
        },
      });
    },
  },
];

/** The first texts of each label, in the order of the split, which is shuffled already. */
export function examplesOf(texts: readonly TrainingText[], each: number): Record<string, string[]> {
  const examples: Record<string, string[]> = {};
  for (const { text, label } of texts) {
    examples[label] ??= [];
    if (examples[label].length < each) examples[label].push(text);
  }
  return examples;
}

function namingSubject(
  id: string,
  classify: (text: string) => string | undefined | Promise<string | undefined>,
): RouterUnderTest {
  return {
    id,
    async route(query) {
      const started = performance.now();
      const tool = (await classify(query)) ?? 'none';
      const total_ms = performance.now() - started;
      return {
        decision: bareDecision({ tool, tier: 'classifier', model: id, total_ms, missing: ['arguments'] }),
        timing: { total_ms },
      };
    },
  };
}

import { type Distribution, describeRows } from '@router/dataset';
import type { CardStatistics } from '@router/hf-uploader';
import type { TrainingExample } from '@router/schemas';
import type { GenerationFigures } from './generation-figures.ts';
import type { PipelineSettings } from './pipeline-settings.ts';

/** What the card may tell: counted on the rows and in the generation, nothing assumed. */
export function cardStatistics(
  rows: readonly TrainingExample[],
  generation: GenerationFigures,
  { toolset, seed }: PipelineSettings,
): CardStatistics {
  const statistics = describeRows(rows, { toolset });
  const { diversity, self_similarity: similarity } = statistics;
  return {
    teachers: Object.entries(generation.teachers).map(
      ([id, { accepted, inputTokens, outputTokens, usd }]) => ({
        id,
        rows: accepted,
        // Imported answers come without counts: then nothing is said.
        ...(inputTokens + outputTokens > 0 && { tokens: inputTokens + outputTokens }),
        ...(usd !== undefined && { costUsd: usd }),
      }),
    ),
    funnel: [
      { stage: 'candidates', rows: generation.accepted + generation.rejected },
      { stage: 'accepted', rows: generation.accepted },
    ],
    rejections: rejectionsByRule(generation),
    ...(generation.usd !== undefined && { costUsd: generation.usd }),
    shares: {
      intent: counts(statistics.intent),
      tool: counts(statistics.tool),
      domain: counts(statistics.domain),
      style: counts(statistics.style),
    },
    diversity: {
      'distinct-1': diversity.distinct_1,
      'distinct-2': diversity.distinct_2,
      'distinct-3': diversity.distinct_3,
      'mean self-similarity': similarity.mean,
    },
    splitting: {
      seed,
      method: 'stratified by intent and status; near-duplicates, boundary sets and templates stay together',
    },
  };
}

/** Reasons begin with the rule's id; rows of one rule are counted together. */
function rejectionsByRule({ reasons }: GenerationFigures): Record<string, number> {
  const rules: Record<string, number> = {};
  for (const { reason, count } of reasons) {
    const rule = /^[a-z]+\/[a-z-]+/.exec(reason)?.[0] ?? reason;
    rules[rule] = (rules[rule] ?? 0) + count;
  }
  return rules;
}

function counts({ values }: Distribution): Record<string, number> {
  return Object.fromEntries(values.map(({ value, count }) => [value, count]));
}

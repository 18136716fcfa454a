import { readQuery } from '@router/policy';
import type { Toolset, TrainingExample } from '@router/schemas';
import { QueryFacts } from '../arguments/query-facts.ts';
import { createRouterFeatures } from '../features/router-features.ts';
import { appendRow, createSparseRows } from '../features/sparse-rows.ts';
import { createWeighedFeatures, weighFeatures } from '../features/weigh-features.ts';
import { createLocalModel, type LocalModel } from '../model/create-local-model.ts';
import { planHeads } from '../model/head-plan.ts';
import { datasetHash } from '../train/dataset-hash.ts';
import { rowTargets } from '../train/row-targets.ts';
import { trainLocalModel } from '../train/train-local-model.ts';
import type { TrainLocalModelOptions } from '../train/training-options.ts';
import type { TrainingReport } from '../train/training-report.ts';
import { adjustLayer } from './adjust-layer.ts';
import { correctedRows } from './corrected-rows.ts';
import type { Correction } from './correction.ts';

export interface RetrainedModel<Set extends Toolset> {
  readonly model: LocalModel<Set>;
  /** Share of the corrections whose tool the model now chooses, 0..1. */
  readonly learnt: number;
  /** What training measured; absent where a model was adjusted without its rows. */
  readonly report?: TrainingReport;
}

/**
 * Learns from decisions that people corrected.
 *
 * From rows: trains anew on them and the corrections (see `correctedRows`) and calibrates anew; takes as long as
 * training does. From a model alone: moves its weights by the least that puts the corrections right, in milliseconds;
 * its calibration stays, for failures alone cannot tell how often it is right.
 * @throws RouterError `local-model/aborted`, `local-model/invalid-alpha`
 */
export function retrainLocalModel<Set extends Toolset>(
  from: LocalModel<Set> | readonly TrainingExample<Set>[],
  corrections: readonly Correction<Set>[],
  options: TrainLocalModelOptions<Set>,
): RetrainedModel<Set> {
  if ('parts' in from) {
    const model = adjustModel(from, corrections);
    return { model, learnt: shareLearnt(model, corrections) };
  }
  const { rows, options: learning } = correctedRows(from, corrections, options);
  const { model, report } = trainLocalModel(rows, { ...options, ...learning });
  return { model, report, learnt: shareLearnt(model, corrections) };
}

function adjustModel<Set extends Toolset>(
  { parts, labels }: LocalModel<Set>,
  corrections: readonly Correction<Set>[],
): LocalModel<Set> {
  const { heads, layer, vocabulary, provenance } = parts;
  const examples = corrections.map(
    ({ query, context, output }): TrainingExample => ({
      user_query: query,
      output,
      ...(context && { context }),
    }),
  );
  const plans = planHeads(parts.toolset, labels.at(-1)!);
  const trained = heads.map(({ name }) => plans.find((plan) => plan.name === name)!);
  const readFeatures = createRouterFeatures();
  const weighed = createWeighedFeatures();
  const rows = createSparseRows(examples.length);
  for (const { user_query, context } of examples) {
    const { vector, blocks } = readFeatures(new QueryFacts(readQuery(user_query, context)));
    weighFeatures(vector, blocks, vocabulary, weighed);
    appendRow(rows, weighed);
  }
  return createLocalModel({
    ...parts,
    layer: adjustLayer({ layer, heads, rows, targets: rowTargets(examples, heads, trained) }),
    provenance: {
      ...provenance,
      dataset_hash: `${provenance.dataset_hash}+${datasetHash(examples)}`,
      metrics: {
        ...provenance.metrics,
        corrections: (provenance.metrics.corrections ?? 0) + corrections.length,
      },
    },
  });
}

function shareLearnt<Set extends Toolset>(
  model: LocalModel<Set>,
  corrections: readonly Correction<Set>[],
): number {
  const right = corrections.filter(({ query, context, output }) => {
    const wanted =
      output.status === 'running'
        ? (output.tool_use as { tool_name: string }).tool_name
        : model.labels.at(-1);
    return model.route(query, context).tool === wanted;
  });
  return corrections.length > 0 ? right.length / corrections.length : 1;
}

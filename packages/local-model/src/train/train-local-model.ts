import { RouterError, type Toolset, type TrainingExample } from '@router/schemas';
import { trainTermModel } from '../arguments/search/train-term-model.ts';
import { type Head, layOutHeads } from '../classifier/head.ts';
import { type LinearLayer, quantiseLinear } from '../classifier/linear-layer.ts';
import { scoreRow } from '../classifier/score-row.ts';
import { trainLinear } from '../classifier/train-linear.ts';
import { createLocalModel, type LocalModel } from '../model/create-local-model.ts';
import { planHeads } from '../model/head-plan.ts';
import { answerLabel, noneLabel } from '../model/label.ts';
import { codeVersion } from '../model/provenance.ts';
import { assignFolds } from './assign-folds.ts';
import { augmentRows, rowWeights } from './augment-rows.ts';
import { datasetHash } from './dataset-hash.ts';
import {
  type CalibrationInput,
  type CrossFitRow,
  fitCalibration,
  measureHeldOut,
} from './fit-calibration.ts';
import { heldOutFigures } from './held-out-figures.ts';
import { measureModel } from './measure-model.ts';
import { type PreparedRows, prepareRows } from './prepare-rows.ts';
import { rowTargets, taughtHeads } from './row-targets.ts';
import { searchOf } from './search-of.ts';
import type { TrainLocalModelOptions } from './training-options.ts';
import type { TrainingReport } from './training-report.ts';

const defaults = { seed: 1, alpha: 0.05, epochs: 12, id: 'local' };
const rate = 0.3;
const dropout = 0.4;
const folds = 4;
const curveShares = [0.125, 0.25, 0.5, 1];

/**
 * Trains a router from rows, or, with none, from the toolset's own words. Calibration is fitted on
 * cross-fitted scores: each row is scored by weights trained on the other folds; the final weights then
 * learn from all rows. The same rows, options and seed give the same bytes.
 * @throws RouterError `local-model/aborted`, `local-model/invalid-alpha`
 */
export function trainLocalModel<Set extends Toolset>(
  rows: readonly TrainingExample<Set>[],
  options: TrainLocalModelOptions<Set>,
): { model: LocalModel<Set>; report: TrainingReport } {
  const { toolset, seed, alpha, epochs, id } = { ...defaults, ...options };
  if (!(alpha > 0 && alpha < 1))
    throw new RouterError({
      code: 'local-model/invalid-alpha',
      kind: 'usage',
      message: `alpha must lie between 0 and 1, received ${alpha}.`,
      hint: 'Leave it out for 0.1.',
    });
  const tell = (
    stage: Parameters<NonNullable<typeof options.onProgress>>[0]['stage'],
    done: number,
    loss?: number,
  ) => {
    if (options.signal?.aborted)
      throw new RouterError({
        code: 'local-model/aborted',
        kind: 'interrupted',
        message: `Training was stopped while it was at "${stage}".`,
        cause: options.signal.reason,
      });
    options.onProgress?.({ stage, done, ...(loss === undefined ? {} : { loss }) });
  };

  tell('read', 0);
  const outside = rows.some(({ output }) => output.status === 'complete') ? answerLabel : noneLabel;
  const examples = augmentRows(rows, toolset, outside === noneLabel);
  const prepared = prepareRows(examples);
  const plans = taughtHeads(planHeads(toolset, outside), examples);
  const heads = layOutHeads(plans);
  const targets = rowTargets(examples, heads, plans);
  const fit = (subset: Int32Array, stage: 'cross-fit' | 'curve' | 'fit', from: number, to: number) =>
    fitWeights({ toolset, prepared, examples, heads, targets, subset, epochs, seed }, (epoch, loss) =>
      tell(stage, from + ((to - from) * (epoch + 1)) / epochs, loss),
    );

  const everyRow = Int32Array.from({ length: examples.length }, (_, i) => i);
  const foldOf = assignFolds(examples, folds, seed);
  const input: CalibrationInput = { toolset, heads, prepared, examples, targets: targets[0]!, alpha };
  const held: CrossFitRow[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const trained = fit(
      everyRow.filter((row) => foldOf[row] !== fold),
      'cross-fit',
      0.05 + fold * 0.12,
      0.17 + fold * 0.12,
    );
    for (const row of everyRow)
      if (foldOf[row] === fold)
        held.push({ row, terms: trained.terms, scores: scoreRow(trained.layer, prepared.rows, row) });
  }

  tell('calibrate', 0.55);
  const calibration = fitCalibration(input, held);
  // Figures come from a calibration that was fitted without the rows it is measured on.
  const halves = [0, 1].map((half) => held.filter(({ row }) => (foldOf[row]! & 1) === half));
  const measured = halves.flatMap((half, i) =>
    measureHeldOut(input, half, fitCalibration(input, halves[1 - i]!)),
  );
  const figures = heldOutFigures(measured);

  const curveRows = everyRow.filter((row) => foldOf[row] !== 0);
  const curveHeld = everyRow.filter((row) => foldOf[row] === 0);
  const curve = curveShares.slice(0, -1).map((share, i) => {
    const subset = curveRows.filter((_, at) => at % Math.round(1 / share) === 0);
    const trained = fit(subset, 'curve', 0.6 + i * 0.06, 0.66 + i * 0.06);
    const scored = Array.from(curveHeld, (row) => ({
      row,
      terms: trained.terms,
      scores: scoreRow(trained.layer, prepared.rows, row),
    }));
    const { tool_accuracy, call_accuracy } = heldOutFigures(measureHeldOut(input, scored, calibration));
    return { rows: subset.length, tool_accuracy, call_accuracy };
  });
  const whole = heldOutFigures(
    measureHeldOut(
      input,
      held.filter(({ row }) => foldOf[row] === 0),
      calibration,
    ),
  );
  curve.push({
    rows: curveRows.length,
    tool_accuracy: whole.tool_accuracy,
    call_accuracy: whole.call_accuracy,
  });

  const { layer, terms } = fit(everyRow, 'fit', 0.8, 0.99);
  const model = createLocalModel<Set>({
    toolset,
    vocabulary: prepared.vocabulary,
    heads,
    layer,
    terms,
    calibration,
    provenance: {
      id,
      code_version: codeVersion,
      toolset: toolset.name,
      dataset_hash: datasetHash(rows),
      rows: rows.length,
      seed,
      metrics: {
        tool_accuracy: figures.tool_accuracy,
        call_accuracy: figures.call_accuracy,
        ece: figures.ece,
        coverage: figures.coverage,
      },
    },
  });
  tell('done', 1);
  const labels = heads[0]!.labels;
  return {
    model,
    report: {
      rows: rows.length,
      rows_per_label: Object.fromEntries(
        labels.map((label, i) => [label, targets[0]!.filter((target) => target === i).length]),
      ),
      features: prepared.vocabulary.weights.length,
      held_out: figures,
      ...(options.validation?.length
        ? { validation: measureModel(model, options.validation as readonly TrainingExample[]) }
        : {}),
      learning_curve: curve,
      confusion: {
        labels,
        counts: labels.map((_, right) =>
          labels.map(
            (_, chosen) => measured.filter((row) => row.right === right && row.chosen === chosen).length,
          ),
        ),
      },
    },
  };
}

interface FitInput {
  toolset: Toolset;
  prepared: PreparedRows;
  examples: readonly TrainingExample[];
  heads: readonly Head[];
  targets: readonly Int32Array[];
  subset: Int32Array;
  epochs: number;
  seed: number;
}

function fitWeights(
  { toolset, prepared, examples, heads, targets, subset, epochs, seed }: FitInput,
  onEpoch: (epoch: number, loss: number) => void,
) {
  const { weights, bias } = trainLinear({
    rows: prepared.rows,
    rowWeights: rowWeights(examples),
    features: prepared.vocabulary.weights.length,
    heads,
    targets,
    subset,
    epochs,
    rate,
    dropout,
    seed,
    onEpoch,
  });
  const layer: LinearLayer = quantiseLinear(weights, bias);
  const searches = Array.from(subset).flatMap((row) => {
    const search = searchOf(toolset, examples[row]!);
    return search === undefined ? [] : [{ reading: prepared.readings[row]!, search }];
  });
  return { layer, terms: trainTermModel(searches, seed) };
}

import type { Toolset, TrainingExample } from '@router/schemas';
import type { TermModel } from '../arguments/search/term-model.ts';
import { trainTermModel } from '../arguments/search/train-term-model.ts';
import type { Head } from '../classifier/head.ts';
import { type LinearLayer, quantiseLinear } from '../classifier/linear-layer.ts';
import { type FinishedEpoch, trainLinear } from '../classifier/train-linear.ts';
import type { PreparedRows } from './prepare-rows.ts';
import { searchOf } from './search-of.ts';

export interface FitInput {
  readonly toolset: Toolset;
  readonly prepared: PreparedRows;
  readonly examples: readonly TrainingExample[];
  readonly heads: readonly Head[];
  readonly targets: readonly Int32Array[];
  /** Weight of each row. */
  readonly weights: Float32Array;
  /** Numbers of the rows to learn from. */
  readonly subset: Int32Array;
  readonly epochs: number;
  readonly seed: number;
}

export interface FittedWeights {
  readonly layer: LinearLayer;
  readonly terms: TermModel;
}

const rate = 0.3;
const dropout = 0.4;

/** Trains all heads and the term model on a subset of the rows; yields after each pass. */
export function* fitWeights(input: FitInput): Generator<FinishedEpoch, FittedWeights> {
  const { toolset, prepared, examples, subset, seed } = input;
  const { weights, bias } = yield* trainLinear({
    rows: prepared.rows,
    rowWeights: input.weights,
    features: prepared.vocabulary.weights.length,
    heads: input.heads,
    targets: input.targets,
    subset,
    epochs: input.epochs,
    rate,
    dropout,
    seed,
  });
  const searches = Array.from(subset).flatMap((row) => {
    const search = searchOf(toolset, examples[row]!);
    return search === undefined ? [] : [{ reading: prepared.readings[row]!, search }];
  });
  return { layer: quantiseLinear(weights, bias), terms: trainTermModel(searches, seed) };
}

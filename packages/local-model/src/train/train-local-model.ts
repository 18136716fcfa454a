import type { Toolset, TrainingExample } from '@router/schemas';
import { abortTraining } from './abort-training.ts';
import type { TrainLocalModelOptions } from './training-options.ts';
import { type TrainedModel, trainingSteps } from './training-steps.ts';

/**
 * Trains a router from rows, or, with none, from the toolset's own words, without a pause: nothing else
 * runs meanwhile. The same rows, options and seed give the same bytes, and the same as {@link trainLocalModelAsync}.
 * @throws RouterError `local-model/aborted`, `local-model/invalid-alpha`
 */
export function trainLocalModel<Set extends Toolset>(
  rows: readonly TrainingExample<Set>[],
  options: TrainLocalModelOptions<Set>,
): TrainedModel<Set> {
  const steps = trainingSteps(rows, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    abortTraining(options.signal, step.value);
    options.onProgress?.(step.value);
  }
}

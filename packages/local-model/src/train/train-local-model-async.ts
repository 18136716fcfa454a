import type { Toolset, TrainingExample } from '@router/schemas';
import { abortTraining } from './abort-training.ts';
import type { TrainLocalModelOptions } from './training-options.ts';
import { type TrainedModel, trainingSteps } from './training-steps.ts';

/**
 * As `trainLocalModel`, but lets the event loop run after every pass over the rows, so that a signal, a
 * timer or a page stays alive. Same bytes.
 * @returns rejects with RouterError `local-model/aborted`, `local-model/invalid-alpha`
 */
export async function trainLocalModelAsync<Set extends Toolset>(
  rows: readonly TrainingExample<Set>[],
  options: TrainLocalModelOptions<Set>,
): Promise<TrainedModel<Set>> {
  const steps = trainingSteps(rows, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve, 0));
    abortTraining(options.signal, step.value);
  }
}

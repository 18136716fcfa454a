import type { Toolset, TrainingExample } from '@router/schemas';

export interface TrainingProgress {
  readonly stage: 'read' | 'cross-fit' | 'calibrate' | 'curve' | 'fit' | 'done';
  /** Share of the whole training that is done, 0..1. */
  readonly done: number;
  readonly loss?: number;
}

export interface TrainLocalModelOptions<Set extends Toolset> {
  toolset: Set;
  /** @default 1 */
  seed?: number;
  /** Rows to report on beside the held-out folds; nothing is fitted to them. @default [] */
  validation?: readonly TrainingExample<Set>[];
  /** Miss rate of the prediction set, 0..1. @default 0.05 */
  alpha?: number;
  /** Passes over the rows. @default 12 */
  epochs?: number;
  /** How much a row of the given ones counts while learning; 1 is plain. @default 1, for rows of the embedded grammar (`meta.teacher`) 0.5 */
  rowWeight?: (row: TrainingExample<Set>) => number;
  /**
   * Which rows calibration is fitted and figures are measured on, held out from the weights that score them.
   * With fewer than 200 such rows, all count. @default all but those of the embedded grammar
   */
  calibrateOn?: (row: TrainingExample<Set>) => boolean;
  /** Name stored in the provenance. @default 'local' */
  id?: string;
  onProgress?: (progress: TrainingProgress) => void;
  signal?: AbortSignal;
}

import type { Toolset } from '@router/schemas';
import type { Configuration, TeacherConfiguration } from '../configuration/configuration.ts';

/** Everything that decides what a run makes. */
export interface PipelineSettings {
  readonly accept: number;
  readonly seed: number;
  readonly teachers: readonly TeacherConfiguration[];
  readonly toolset: Toolset;
  readonly validation: NonNullable<Configuration['validation']>;
  readonly dataset: NonNullable<Configuration['dataset']>;
}

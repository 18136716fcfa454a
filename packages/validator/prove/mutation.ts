import type { TrainingExample } from '@router/schemas';
import type { Random } from './random.ts';

/** One way to break a good row so that one rule must find it. */
export interface Mutation {
  /** The rule that has to report it. */
  readonly rule: string;
  readonly kind: string;
  /** The broken row; undefined where this row has no place for the defect. */
  plant(row: TrainingExample, random: Random): unknown;
}

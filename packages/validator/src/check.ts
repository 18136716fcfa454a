import type { PolicyFinding, QueryReading } from '@router/policy';
import type { ArgumentVariant, Tool, Toolset, TrainingExample } from '@router/schemas';
import type { Layer, Severity } from './finding.ts';

/** The argument of a call that a check looks at. */
export interface CallArgument {
  readonly name: string;
  readonly kind: ArgumentVariant['fields'][number]['kind'];
  readonly value: unknown;
}

/** A structurally valid row, read once for all checks of layers 2 and 3. */
export interface CheckInput {
  readonly row: TrainingExample;
  readonly toolset: Toolset;
  readonly reading: QueryReading;
  /** The called tool; undefined for a direct answer. */
  readonly tool: Tool | undefined;
  readonly arguments: readonly CallArgument[];
  readonly thresholds: Thresholds;
  /** What the policy that also guards the runtime says of the call. Judged when first read. */
  readonly policy: readonly PolicyFinding[];
}

/** Numbers that presets and configurations may change. */
export interface Thresholds {
  /** Words that a thought must have. @default 6 */
  readonly thoughtWords: number;
  /** Words that a direct answer must have, small talk aside. @default 2 */
  readonly answerWords: number;
  /** Share of a thought's content words copied from the query above which it parrots. @default 0.8 */
  readonly parrotShare: number;
}

/**
 * One rule. Layers 2 and 3 only see rows that layer 1 accepted. `bad` rows must each be found by the check,
 * `good` rows must each pass every check: both are tested.
 */
export interface Check {
  /** `layer-name/what-is-wrong`. */
  readonly id: string;
  readonly layer: Exclude<Layer, 1>;
  readonly severity: Severity;
  /** What the rule forbids, in one line. */
  readonly summary: string;
  /** Why a model trained on such rows gets worse. */
  readonly why: string;
  readonly good: readonly TrainingExample[];
  readonly bad: readonly TrainingExample[];
  /** One message for each defect; none for a clean row. */
  find(input: CheckInput): Iterable<string>;
}

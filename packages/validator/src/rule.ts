import type { Layer, Severity } from './finding.ts';

/** What the catalogue says of a rule. `Row` is what its example rows are made of. */
export interface Rule<Row = unknown> {
  /** `area/what-is-wrong`, for example `domain/ungrounded-path`. */
  readonly id: string;
  readonly layer: Layer;
  /** Severity where no preset or configuration says otherwise. */
  readonly severity: Severity;
  /** What the rule demands, in one line. */
  readonly summary: string;
  /** Why a model trained on such rows gets worse. */
  readonly why: string;
  /** Rows that pass every check. */
  readonly good: readonly Row[];
  /** Rows in which the rule finds something. */
  readonly bad: readonly Row[];
}

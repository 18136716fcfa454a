export interface LearningPoint {
  readonly rows: number;
  readonly tool_accuracy: number;
  readonly call_accuracy: number;
}

export interface HeldOutFigures {
  readonly rows: number;
  readonly tool_accuracy: number;
  readonly call_accuracy: number;
  /** Expected calibration error of the call confidence, ten equal bins. */
  readonly ece: number;
  /** The same of the probability of the chosen tool. */
  readonly tool_ece: number;
  /** Share of rows whose right label is in the prediction set. */
  readonly coverage: number;
  readonly mean_set_size: number;
  /** Largest share of calls, most confident first, with at most 5 % wrong. */
  readonly coverage_at_5_percent_error: number;
}

/** What training measured, on rows that the measured weights were not trained on. */
export interface TrainingReport {
  readonly rows: number;
  readonly rows_per_label: Readonly<Record<string, number>>;
  readonly features: number;
  readonly held_out: HeldOutFigures;
  readonly validation?: HeldOutFigures;
  readonly learning_curve: readonly LearningPoint[];
  readonly confusion: {
    readonly labels: readonly string[] /** counts[right][chosen] */;
    readonly counts: readonly (readonly number[])[];
  };
}

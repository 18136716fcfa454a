/** Where a model comes from, stored inside it. */
export interface Provenance {
  readonly id: string;
  readonly code_version: string;
  readonly toolset: string;
  readonly dataset_hash: string;
  readonly rows: number;
  readonly seed: number;
  /** Measured on rows that the measured weights were not trained on. */
  readonly metrics: Readonly<Record<string, number>>;
}

/** Changes whenever features, training or the file format change: weights of another version are refused. */
export const codeVersion = '4';

/** 1 structural, 2 quality, 3 domain logic. */
export type Layer = 1 | 2 | 3;

/** An `error` rejects the row; a `warning` does not. */
export type Severity = 'error' | 'warning';

/** What a check found in a row. */
export interface Finding {
  /** 1-based line of the row in its file, when it came from one. */
  line?: number;
  /** `meta.id` of the row, when it has one. */
  id?: string;
  /** The check's id, for example `domain/ungrounded-path`. */
  rule: string;
  layer: Layer;
  severity: Severity;
  message: string;
}

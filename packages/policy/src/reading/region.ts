/** A delimited or pasted stretch of a text. `start` and `end` bound the inner text. */
export interface Region {
  readonly kind: 'quote' | 'code' | 'log' | 'json' | 'data';
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  /** True for blocks: data rather than words of the person. */
  readonly fenced: boolean;
}

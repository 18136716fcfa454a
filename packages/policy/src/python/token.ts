/** What the tokenizer yields. `string` covers plain, byte, raw and formatted strings. */
export interface Token {
  readonly type:
    | 'name'
    | 'keyword'
    | 'number'
    | 'string'
    | 'operator'
    | 'newline'
    | 'indent'
    | 'dedent'
    | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Replacement fields of a formatted string. */
  readonly fields?: readonly FormatField[];
}

/** `{expression!r:spec}`; the range holds the expression alone. */
export interface FormatField {
  readonly start: number;
  readonly end: number;
}

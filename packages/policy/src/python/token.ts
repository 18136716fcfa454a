/** What the tokenizer yields. `string` covers plain, byte, raw and formatted strings. */
export type TokenType =
  | 'name'
  | 'keyword'
  | 'number'
  | 'string'
  | 'operator'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end';

/** A class, so that all tokens have one shape and are read fast. */
export class Token {
  readonly type: TokenType;
  /** For keywords and operators always the same string: comparing them compares addresses. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Replacement fields of a formatted string. */
  readonly fields: readonly FormatField[] | undefined;

  constructor(type: TokenType, text: string, start: number, end: number, fields?: readonly FormatField[]) {
    this.type = type;
    this.text = text;
    this.start = start;
    this.end = end;
    this.fields = fields;
  }
}

/** `{expression!r:spec}`; the range holds the expression alone. */
export interface FormatField {
  readonly start: number;
  readonly end: number;
}

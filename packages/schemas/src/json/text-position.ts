/** A place in a text. */
export interface TextPosition {
  /** UTF-16 code units from the start, from 0. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** UTF-16 code units in the line, from 1. */
  readonly column: number;
}

/** Line and column of an offset; lines end at `\n`. */
export function textPosition(text: string, offset: number): TextPosition {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', end + 1)) {
    line++;
    lineStart = end + 1;
  }
  return { offset, line, column: offset - lineStart + 1 };
}

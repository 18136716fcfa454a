import { PythonSyntaxError } from './python-syntax-error.ts';
import type { FormatField } from './token.ts';

export interface ScannedString {
  readonly end: number;
  readonly fields: readonly FormatField[] | undefined;
}

/** Formatted strings nest at most this deep, brackets included. */
const deepest = 50;

/** True where a string literal opens, prefix included. */
export function opensString(source: string, at: number): boolean {
  return quoteBehindPrefix(source, at) >= 0;
}

/** Where the quote stands that a literal at `at` opens with, behind its prefix; -1 where none opens. */
export function quoteBehindPrefix(source: string, at: number): number {
  const code = source.charCodeAt(at);
  if (isQuote(code)) return at;
  if (!mayBePrefix(code)) return -1;
  for (let next = at + 1; next < at + 3; next++)
    if (isQuote(source.charCodeAt(next))) return isPrefix(source.slice(at, next)) ? next : -1;
  return -1;
}

/** The one or three quotes that open a literal there. */
export function quoteAt(source: string, at: number): string {
  const mark = source[at]!;
  return source[at + 1] === mark && source[at + 2] === mark ? mark.repeat(3) : mark;
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39;
}

function mayBePrefix(code: number): boolean {
  const lower = code | 32;
  return lower === 98 || lower === 102 || lower === 114 || lower === 116 || lower === 117;
}

function isPrefix(prefix: string): boolean {
  return /^(?:r|b|u|f|t|rb|br|rf|fr|rt|tr)$/i.test(prefix);
}

/** Reads the string literal that opens at `at`, nested replacement fields of any quoting included (PEP 701). */
export function scanString(source: string, at: number, limit: number, depth = 0): ScannedString {
  const quotePlace = quoteBehindPrefix(source, at);
  if (quotePlace < 0 || depth > deepest)
    throw new PythonSyntaxError('string literals are nested too deeply', at);
  const prefix = source.slice(at, quotePlace).toLowerCase();
  const quote = quoteAt(source, quotePlace);
  const start = quotePlace + quote.length;
  const formatted = prefix.includes('f') || prefix.includes('t');
  const body = { source, start, limit, quote, opened: at };
  return formatted
    ? scanFormatted(body, prefix.includes('r'), depth)
    : { end: scanPlain(body, prefix), fields: undefined };
}

interface Body {
  source: string;
  start: number;
  limit: number;
  quote: string;
  opened: number;
}

function scanPlain({ source, start, limit, quote, opened }: Body, prefix: string): number {
  const mark = quote.charCodeAt(0);
  const bytes = prefix.includes('b');
  const raw = prefix.includes('r');
  for (let at = start; at < limit; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 92) {
      if (!raw) checkEscape(source, at, bytes);
      at++;
    } else if (unit === 10 && quote.length === 1) break;
    else if (unit === mark && closesAt(source, at, quote, limit)) return at + quote.length;
    else if (bytes && unit > 127)
      throw new PythonSyntaxError('bytes can only contain ASCII literal characters', at);
  }
  throw new PythonSyntaxError(
    `unterminated ${quote.length === 3 ? 'triple-quoted ' : ''}string literal`,
    opened,
  );
}

function closesAt(source: string, at: number, quote: string, limit: number): boolean {
  return quote.length === 1 || (source.startsWith(quote, at) && at + quote.length <= limit);
}

const escapes: Readonly<Record<string, RegExp>> = {
  x: /[0-9a-fA-F]{2}/y,
  u: /[0-9a-fA-F]{4}/y,
  U: /00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}/y,
  N: /\{[^{}\n]+\}/y,
};

function checkEscape(source: string, at: number, bytes: boolean): void {
  const letter = source[at + 1] ?? '';
  if ((bytes && letter !== 'x') || !'xuUN'.includes(letter)) return;
  const shape = escapes[letter];
  if (!shape) return;
  shape.lastIndex = at + 2;
  if (!shape.test(source)) throw new PythonSyntaxError(`truncated \\${letter} escape`, at);
}

function scanFormatted(
  { source, start, limit, quote, opened }: Body,
  raw: boolean,
  depth: number,
): ScannedString {
  const fields: FormatField[] = [];
  let at = start;
  const mark = quote.charCodeAt(0);
  while (at < limit) {
    const unit = source.charCodeAt(at);
    const next = source[at + 1];
    if (unit === 92 && !raw && next === 'N' && source[at + 2] === '{') {
      checkEscape(source, at, false);
      at = source.indexOf('}', at) + 1;
    } else if (unit === 92) {
      if (!raw) checkEscape(source, at, false);
      at += next === '{' || next === '}' ? 1 : 2;
    } else if (unit === 10 && quote.length === 1) break;
    else if (unit === mark && source.startsWith(quote, at)) return { end: at + quote.length, fields };
    else if (unit === 123) at = next === '{' ? at + 2 : scanField(source, at, limit, quote, fields, depth);
    else if (unit !== 125) at++;
    else if (next === '}') at += 2;
    else throw new PythonSyntaxError("f-string: single '}' is not allowed", at);
  }
  throw new PythonSyntaxError('unterminated f-string literal', opened);
}

/** Reads `{…}` and returns the offset behind it. */
function scanField(
  source: string,
  open: number,
  limit: number,
  quote: string,
  fields: FormatField[],
  depth: number,
): number {
  if (depth > deepest) throw new PythonSyntaxError('f-string: expressions nested too deeply', open);
  const brackets: string[] = [];
  let at = open + 1;
  let stop = -1;
  /** Behind the last character that is neither space nor comment. */
  let last = at;
  while (at < limit) {
    const character = source[at]!;
    if (opensString(source, at) && !isNameBefore(source, at)) {
      if (source.startsWith(quote, at) && quote.length === 1 && stop >= 0) break;
      at = scanString(source, at, limit, depth + 1).end;
      last = at;
      continue;
    }
    if (character === '#') {
      const newline = source.indexOf('\n', at);
      if (newline < 0) throw new PythonSyntaxError("f-string: expecting '}'", at);
      at = newline;
    } else if ('([{'.includes(character)) brackets.push(character);
    else if (')]}'.includes(character)) {
      if (brackets.length === 0) {
        if (character !== '}') throw new PythonSyntaxError(`f-string: unmatched '${character}'`, at);
        return closeField(source, open, last, at, fields) + 1;
      }
      if ('([{'.indexOf(brackets.pop()!) !== ')]}'.indexOf(character))
        throw new PythonSyntaxError(`f-string: closing '${character}' does not match`, at);
    } else if (
      brackets.length === 0 &&
      (character === ':' || (character === '!' && source[at + 1] !== '='))
    ) {
      stop = at;
      break;
    }
    if (character !== '#' && !isSpace(source.charCodeAt(at))) last = at + 1;
    at++;
  }
  if (stop < 0) throw new PythonSyntaxError("f-string: expecting '}'", open);
  closeField(source, open, last, stop, fields);
  return scanSuffix(source, stop, limit, quote, fields, depth);
}

/** As `\\s`. */
function isSpace(unit: number): boolean {
  return unit < 128 ? unit === 32 || (unit >= 9 && unit <= 13) : /\s/.test(String.fromCharCode(unit));
}

function isNameBefore(source: string, at: number): boolean {
  return /[\p{L}\p{N}_]/u.test(source[at - 1] ?? '') && !/["']/.test(source[at] ?? '');
}

function closeField(
  source: string,
  open: number,
  end: number,
  result: number,
  fields: FormatField[],
): number {
  let last = end;
  while (last > open + 1 && isSpace(source.charCodeAt(last - 1))) last--;
  if (source[last - 1] === '=' && !/[=!<>]/.test(source[last - 2] ?? '')) last--;
  if (source.slice(open + 1, last).trim() === '')
    throw new PythonSyntaxError('f-string: valid expression required', open);
  fields.push({ start: open + 1, end: last });
  return result;
}

/** `!r` and `:spec`, whose text may hold replacement fields of its own. */
function scanSuffix(
  source: string,
  from: number,
  limit: number,
  quote: string,
  fields: FormatField[],
  depth: number,
): number {
  let at = from;
  if (source[at] === '!') {
    if (!/[rsa]/.test(source[at + 1] ?? '') || !/[:}\s]/.test(source[at + 2] ?? ''))
      throw new PythonSyntaxError('f-string: invalid conversion character', at);
    at += 2;
    while (source[at] === ' ') at++;
  }
  if (source[at] === '}') return at + 1;
  if (source[at] !== ':') throw new PythonSyntaxError("f-string: expecting '}'", at);
  for (at++; at < limit; at++) {
    if (source[at] === '}') return at + 1;
    if (source[at] === '{') at = scanField(source, at, limit, quote, fields, depth + 1) - 1;
    else if (source.startsWith(quote, at) || (source[at] === '\n' && quote.length === 1)) break;
  }
  throw new PythonSyntaxError("f-string: expecting '}'", from);
}

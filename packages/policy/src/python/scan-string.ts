import { PythonSyntaxError } from './python-syntax-error.ts';
import type { FormatField } from './token.ts';

export interface ScannedString {
  readonly end: number;
  readonly fields: readonly FormatField[] | undefined;
}

const opening = /([rbuft]{0,2})("""|'''|"|')/iy;
/** Formatted strings nest at most this deep, brackets included. */
const deepest = 50;

/** True where a string literal opens, prefix included. */
export function opensString(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code === 34 || code === 39) return true;
  if (!mayBePrefix(code) || !hasQuoteSoon(source, at)) return false;
  opening.lastIndex = at;
  const match = opening.exec(source);
  return match !== null && isPrefix(match[1]!);
}

function mayBePrefix(code: number): boolean {
  const lower = code | 32;
  return lower === 98 || lower === 102 || lower === 114 || lower === 116 || lower === 117;
}

function hasQuoteSoon(source: string, at: number): boolean {
  for (let next = at + 1; next < at + 3; next++) {
    const code = source.charCodeAt(next);
    if (code === 34 || code === 39) return true;
  }
  return false;
}

function isPrefix(prefix: string): boolean {
  return /^(?:|r|b|u|f|t|rb|br|rf|fr|rt|tr)$/i.test(prefix);
}

/** Reads the string literal that opens at `at`, nested replacement fields of any quoting included (PEP 701). */
export function scanString(source: string, at: number, limit: number, depth = 0): ScannedString {
  opening.lastIndex = at;
  const match = opening.exec(source);
  if (!match || depth > deepest) throw new PythonSyntaxError('string literals are nested too deeply', at);
  const prefix = match[1]!.toLowerCase();
  const quote = match[2]!;
  const start = opening.lastIndex;
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
  for (let at = start; at < limit; at++) {
    const character = source[at];
    if (character === '\\') {
      if (!prefix.includes('r')) checkEscape(source, at, prefix.includes('b'));
      at++;
    } else if (character === '\n' && quote.length === 1) break;
    else if (source.startsWith(quote, at) && at + quote.length <= limit) return at + quote.length;
    else if (prefix.includes('b') && source.charCodeAt(at) > 127)
      throw new PythonSyntaxError('bytes can only contain ASCII literal characters', at);
  }
  throw new PythonSyntaxError(
    `unterminated ${quote.length === 3 ? 'triple-quoted ' : ''}string literal`,
    opened,
  );
}

const escapes: Readonly<Record<string, RegExp>> = {
  x: /[0-9a-fA-F]{2}/y,
  u: /[0-9a-fA-F]{4}/y,
  U: /00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}/y,
  N: /\{[^{}\n]+\}/y,
};

function checkEscape(source: string, at: number, bytes: boolean): void {
  const letter = source[at + 1] ?? '';
  if (bytes && letter !== 'x') return;
  const shape = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
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
  while (at < limit) {
    const character = source[at]!;
    if (character === '\\' && !raw && source[at + 1] === 'N' && source[at + 2] === '{') {
      checkEscape(source, at, false);
      at = source.indexOf('}', at) + 1;
    } else if (character === '\\') {
      if (!raw) checkEscape(source, at, false);
      at += source[at + 1] === '{' || source[at + 1] === '}' ? 1 : 2;
    } else if (character === '\n' && quote.length === 1) break;
    else if (source.startsWith(quote, at)) return { end: at + quote.length, fields };
    else if (character === '{' && source[at + 1] === '{') at += 2;
    else if (character === '{') at = scanField(source, at, limit, quote, fields, depth);
    else if (character === '}' && source[at + 1] === '}') at += 2;
    else if (character === '}') throw new PythonSyntaxError("f-string: single '}' is not allowed", at);
    else at++;
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
    if (character !== '#' && !/\s/.test(character)) last = at + 1;
    at++;
  }
  if (stop < 0) throw new PythonSyntaxError("f-string: expecting '}'", open);
  closeField(source, open, last, stop, fields);
  return scanSuffix(source, stop, limit, quote, fields, depth);
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
  while (last > open + 1 && /\s/.test(source[last - 1]!)) last--;
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

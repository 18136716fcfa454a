import {
  classOf,
  DIGIT,
  EQUALS,
  humpBetween,
  isSpace,
  isWideScript,
  LOWER,
  mayPart,
  OTHER,
  PAREN,
  UPPER,
} from './character-classes.ts';
import { classifyPath, type TokenClass } from './classify-path.ts';
import { classifyRegex } from './classify-regex.ts';
import { classifySymbol } from './classify-symbol.ts';
import { classifyValue } from './classify-value.ts';
import type { Region } from './region.ts';
import type { Span, SpanSource } from './span.ts';
import { TokenContext } from './token-context.ts';
import { endsLoose, indexWithin, peel } from './token-edges.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface ReadSpansOptions {
  text: string;
  regions: readonly Region[];
  source: SpanSource;
  index?: number | undefined;
  /** True marks every span as pasted: a tool's message. */
  fenced?: boolean | undefined;
}

/** A run without spaces longer than this names nothing: it is a blob, and left alone. */
const longestToken = 4096;

/** What a plain word and the space around it never hold: a pattern passes over them faster than a loop does. */
const beyondWords = /[^a-z \t\n\v\f\r"`;]/g;

/** Every span of a text, delimited ones before what stands inside them. */
export function readSpans({ text, regions, source, index, fenced = false }: ReadSpansOptions): Span[] {
  const spans: Span[] = [];
  const base: Mutable<Partial<Span>> = {};
  if (index !== undefined) base.index = index;
  let notable = -1;
  let at = 0;
  for (const region of regions) {
    scan(at, region.outerStart, false, fenced);
    addRegion(region);
    at = region.outerEnd;
  }
  scan(at, text.length, false, fenced);
  return spans;

  function add(
    start: number,
    end: number,
    found: TokenClass,
    quoted: boolean,
    pasted: boolean,
    outer?: Region,
  ) {
    const span: Mutable<Span> = {
      kind: found.kind,
      text: text.slice(start, end - (found.drop ?? 0)),
      start,
      end: end - (found.drop ?? 0),
      source,
      ...base,
    };
    if (found.form) span.form = found.form;
    if (found.line !== undefined) span.line = found.line;
    if (quoted) span.quoted = true;
    if (pasted) span.fenced = true;
    if (outer) span.outer = { start: outer.outerStart, end: outer.outerEnd };
    spans.push(span);
  }

  function addRegion(region: Region) {
    const pasted = fenced || region.fenced;
    add(
      region.start,
      region.end,
      region,
      !region.fenced,
      pasted,
      region.fenced && region.outerStart === region.start ? undefined : region,
    );
    if (region.fenced) return scan(region.start, region.end, false, true);
    let { start, end } = region;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    const whole = start < end ? classifyDelimited(start, end, region) : undefined;
    if (whole) add(start, end, whole, true, fenced);
    else scan(start, end, true, fenced);
  }

  function classifyDelimited(start: number, end: number, region: Region): TokenClass | undefined {
    if (end - start > 300) return undefined;
    let mask = 0;
    let spaced = false;
    let previous = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const bits = classOf(code);
      if (isSpace(code)) spaced = true;
      else mask |= bits | humpBetween(previous, bits);
      previous = bits;
    }
    const token = text.slice(start, end);
    const around = new TokenContext(text, region.outerStart, region.outerEnd, true, false);
    if (spaced) {
      if (/^(?:[\w.@~-]+[/\\])+[\w .@()-]+\.[a-z]\w{0,9}$/i.test(token)) return { kind: 'path' };
      if (
        /^[\w][\w .()-]*\.[a-z]\w{1,9}$/.test(token) &&
        /^(?:file|open|read|named|called|edit|create|write)$/i.test(around.before)
      )
        return { kind: 'path' };
      return classifyRegex(token, true);
    }
    if (region.kind !== 'code' && mask === LOWER) return undefined;
    return classify(token, mask, around);
  }

  /** Where the next token begins that may be more than a plain word, or something that is no token. */
  function tokenFrom(at: number): number {
    // What was found ahead stays found, or many quotes would each search the rest of the text.
    if (notable < at) {
      beyondWords.lastIndex = at;
      notable = beyondWords.test(text) ? beyondWords.lastIndex - 1 : text.length;
    }
    let start = notable;
    while (start > at && isLower(text.charCodeAt(start - 1))) start--;
    return start;
  }

  function scan(from: number, to: number, quoted: boolean, pasted: boolean) {
    for (let at = tokenFrom(from); at < to; at = tokenFrom(at)) {
      if (isSeparator(text, at, text.charCodeAt(at))) {
        at++;
        continue;
      }
      const start = at;
      let mask = 0;
      let braces = 0;
      let previous = 0;
      for (; at < to; at++) {
        const current = text.charCodeAt(at);
        if ((current > 127 || parting[current] === 1) && isSeparator(text, at, current)) {
          if (current !== 44 || braces <= 0) break;
        } else if (current === 123) braces++;
        else if (current === 125) braces--;
        const bits = classOf(current);
        mask |= bits | humpBetween(previous, bits);
        previous = bits;
      }
      if (mask !== LOWER) scanToken(start, at, mask, quoted, pasted);
    }
  }

  function scanToken(
    start: number,
    end: number,
    mask: number,
    quoted: boolean,
    pasted: boolean,
    linked = false,
  ) {
    if (end - start > longestToken) return;
    const link = mask & PAREN && !linked ? indexWithin(text, '](', start, end) : -1;
    if (link >= 0) {
      scanToken(start, link, maskOf(text, start, link), quoted, pasted, true);
      return scanToken(link + 2, end, maskOf(text, link + 2, end), quoted, pasted, true);
    }
    if (classifyRange(start, end, mask, quoted, pasted)) return;
    const [from, to] = peel(text, start, end);
    if (from >= to) return;
    const inner = from === start && to === end ? mask : maskOf(text, from, to);
    if (inner === LOWER || ((from !== start || to !== end) && classifyRange(from, to, inner, quoted, pasted)))
      return;
    const equals = inner & (EQUALS | OTHER) ? splitAt(text, from, to) : -1;
    if (equals < 0) return;
    const [leftStart, leftEnd] = peel(text, from, equals);
    if (leftStart < leftEnd)
      classifyRange(leftStart, leftEnd, maskOf(text, leftStart, leftEnd), quoted, pasted);
    const [rightStart, rightEnd] = peel(text, equals + 1, to);
    if (rightStart < rightEnd)
      classifyRange(rightStart, rightEnd, maskOf(text, rightStart, rightEnd), quoted, pasted);
  }

  function classifyRange(
    start: number,
    end: number,
    mask: number,
    quoted: boolean,
    pasted: boolean,
  ): boolean {
    if (endsLoose(text, start, end)) return false;
    const around = new TokenContext(text, start, end, false, pasted);
    const found = classify(text.slice(start, end), mask, around);
    if (found) add(start, end, found, quoted, pasted);
    return found !== undefined;
  }
}

function classify(token: string, mask: number, around: TokenContext): TokenClass | undefined {
  if ((mask & ~(LOWER | UPPER)) !== 0) {
    const found =
      classifyValue(token, mask) ??
      classifyRegex(token, around.delimited) ??
      classifyPath(token, mask, around);
    if (found) return found;
  } else if (mask === (LOWER | UPPER) || mask === UPPER) {
    if (!around.delimited && token.length > 2 && mask === UPPER) {
      const named = classifyPath(token, mask, around);
      if (named) return named;
    } else if (mask !== UPPER) {
      const named = classifyPath(token, mask, around);
      if (named) return named;
    }
  }
  return classifySymbol(token, mask, around);
}

function maskOf(text: string, start: number, end: number): number {
  let mask = 0;
  let previous = 0;
  for (let at = start; at < end; at++) {
    const bits = classOf(text.charCodeAt(at));
    mask |= bits | humpBetween(previous, bits);
    previous = bits;
  }
  return mask;
}

function isSeparator(text: string, at: number, code: number): boolean {
  if (code < 128) {
    if (code <= 32 || code === 34 || code === 96 || code === 59) return true;
    if (code === 44) return !(isDigitAt(text, at - 1) && isDigitAt(text, at + 1));
    return code === 124 && text.charCodeAt(at - 1) !== 92 && !isMetaNeighbour(text, at);
  }
  return (
    isSpace(code) ||
    isWideScript(code) ||
    (code >= 0x2013 && code <= 0x2026) ||
    (code >= 0x2190 && code <= 0x21ff) ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x3001 ||
    code === 0x3002
  );
}

/** A bar inside parentheses belongs to a regular expression. */
function isMetaNeighbour(text: string, at: number): boolean {
  return isWordish(text.charCodeAt(at - 1)) && isWordish(text.charCodeAt(at + 1));
}

function isWordish(code: number): boolean {
  return (classOf(code) & (LOWER | UPPER | DIGIT)) !== 0;
}

function isLower(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

// Named again: an engine takes a constant of the same module for one, what is imported is looked up with every unit.
const parting = mayPart;

/** The mark that parts `key=value` or `a->b`. */
function splitAt(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 61 || code === 62 || code === 60 || code === 43 || code === 124 || code === 38) return at;
  }
  return -1;
}

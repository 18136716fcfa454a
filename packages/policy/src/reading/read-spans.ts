// One table of spans read in one pass: apart, its parts would each walk the text again.
import {
  classOf,
  DIGIT,
  EQUALS,
  HUMP,
  isSpace,
  isWideScript,
  LOWER,
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

/** Every span of a text, delimited ones before what stands inside them. */
export function readSpans({ text, regions, source, index, fenced = false }: ReadSpansOptions): Span[] {
  const spans: Span[] = [];
  const base: Mutable<Partial<Span>> = {};
  if (index !== undefined) base.index = index;
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
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) spaced = true;
      else mask |= classOf(code) | hump(text, at, start);
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

  function scan(from: number, to: number, quoted: boolean, pasted: boolean) {
    let at = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      if (isSeparator(text, at, code)) {
        at++;
        continue;
      }
      const start = at;
      let mask = 0;
      let braces = 0;
      while (at < to) {
        const current = text.charCodeAt(at);
        if (current === 123) braces++;
        else if (current === 125) braces--;
        else if (isSeparator(text, at, current) && !(current === 44 && braces > 0)) break;
        mask |= classOf(current) | hump(text, at, start);
        at++;
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

function hump(text: string, at: number, start: number): number {
  if (at === start) return 0;
  const code = text.charCodeAt(at);
  if (code < 65 || code > 90) return 0;
  return classOf(text.charCodeAt(at - 1)) & (LOWER | DIGIT) ? HUMP : 0;
}

function maskOf(text: string, start: number, end: number): number {
  let mask = 0;
  for (let at = start; at < end; at++) mask |= classOf(text.charCodeAt(at)) | hump(text, at, start);
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

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

const loose = ".,:!?)]}>'*";

/** Searches one token alone: looking beyond it would make the whole reading quadratic. */
function indexWithin(text: string, mark: string, start: number, end: number): number {
  const index = text.slice(start, end).indexOf(mark);
  return index < 0 ? -1 : start + index;
}

/** True where the end is punctuation that could be the sentence's. */
function endsLoose(text: string, start: number, end: number): boolean {
  const last = text[end - 1]!;
  const first = text[start]!;
  if (!loose.includes(last)) return first === '(' || first === '[' || first === '<' || first === "'";
  if (last === ')') return first === '(' || indexWithin(text, '(', start, end) < 0;
  if (last === '}') return indexWithin(text, '{', start, end) < 0;
  if (last === ']') return first === '[' || indexWithin(text, '[', start, end) < 0;
  if (last === '*') return isEmphasised(text, start, end);
  if (last === '>') return indexWithin(text, '<', start, end) <= start;
  return true;
}

/** `**word**`, but not the glob of all below a folder. */
function isEmphasised(text: string, start: number, end: number): boolean {
  return (
    end - start > 4 &&
    text.startsWith('**', start) &&
    text[start + 2] !== '/' &&
    text[end - 2] === '*' &&
    text[end - 3] !== '/'
  );
}

/** Takes brackets, quotes, emphasis and closing punctuation off a token. */
function peel(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (to > from && '.,:!?'.includes(text[to - 1]!)) to--;
  if (isEmphasised(text, from, to)) {
    from += 2;
    to -= 2;
  }
  while (from < to && "([{<'*¿¡".includes(text[from]!) && !(text[from] === '*' && isGlobStart(text, from))) {
    const closing = text[to - 1];
    if (text[from] === '[' && closing !== ']' && closing !== ',' && indexWithin(text, ']', from, to) > 0)
      break;
    from++;
  }
  while (to > from && loose.includes(text[to - 1]!) && endsLoose(text, from, to)) to--;
  if (to - from > 2 && text[to - 1] === 's' && text[to - 2] === "'") to -= 2;
  return [from, to];
}

function isGlobStart(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next === '.' || next === '/' || next === '_' || next === '-') return true;
  return next === '*' && text[at + 2] === '/';
}

/** The mark that parts `key=value` or `a->b`. */
function splitAt(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 61 || code === 62 || code === 60 || code === 43 || code === 124 || code === 38) return at;
  }
  return -1;
}

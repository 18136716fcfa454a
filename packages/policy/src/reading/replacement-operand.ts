import { isSpace } from './character-classes.ts';
import { fileExtensions } from './path-vocabulary.ts';
import type { Region } from './region.ts';

/** One side of a replacement. */
export interface Operand {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Stands in quotes, inline code or a block. */
  readonly delimited: boolean;
  /** Looks like the name of a file rather than its text. */
  readonly path: boolean;
  /** A determiner and a plain word: a concept, not the old text. */
  readonly vague: boolean;
  readonly afterFrom: boolean;
  readonly shape: 'number' | 'name' | 'word' | 'words';
}

export interface OperandSource {
  readonly text: string;
  readonly prose: string;
  readonly regions: readonly Region[];
}

const lead =
  /^(?:just|only|simply|say|read|be|all|every|each|any|the|a|an|this|that|its|our|my|of|old|new|existing|current|following|first|last|occurrences?|instances?|references?|usages?|name|names|word|words|string|strings|text|phrase|value|line|lines|literal|label|title|header|heading|function|method|variable|class|constant|field|column|parameter|argument|prop|property|key|flag|symbol|import|module|component|type|interface|called|named|number|version|comment|typo|token|tag|selector|method's|call|calls|to|from)(?=[\s:])[:\s]*/i;
const boundary =
  /(?:\s(?:in|inside|within|on|at|across|throughout|everywhere|and|so|please|because|instead|where|when|for|since|but|then|if|using|under|of|from|globally|wherever)(?=\s|$))|[,;](?=\s|$)|[.?!](?=\s|$)|\n|\s[-–—(]/i;

/** The operand that starts at or behind `at`. */
export function operandAfter(source: OperandSource, at: number): Operand | undefined {
  const { text, prose, regions } = source;
  let start = at;
  for (let steps = 0; steps < 8; steps++) {
    while (
      start < text.length &&
      (isSpace(text.charCodeAt(start)) || text[start] === ':') &&
      !startsRegion(regions, start)
    )
      start++;
    const skipped = lead.exec(prose.slice(start, start + 24));
    if (!skipped || startsRegion(regions, start)) break;
    start += skipped[0].length;
    if (regionIn(regions, at, start)) break;
  }
  const region = regionIn(regions, at, start + 1);
  if (region) return delimitedOperand(text, region, false);
  const rest = prose.slice(start, start + 200);
  const stop = boundary.exec(rest);
  return bareOperand(text, start, start + (stop ? stop.index : rest.length), false, start > at + 1);
}

/** The operand that ends at or before `at`. */
export function operandBefore({ text, prose, regions }: OperandSource, at: number): Operand | undefined {
  let end = at;
  let region = regionEndingAt(regions, end);
  while (!region && end > 0 && isSpace(text.charCodeAt(end - 1))) region = regionEndingAt(regions, --end);
  if (region) return delimitedOperand(text, region, false);
  let start = end;
  while (start > 0 && end - start < 200 && !isSpace(prose.charCodeAt(start - 1)) && prose[start - 1] !== ',')
    start--;
  return bareOperand(text, start, end, false, false);
}

const isDeterminer =
  /^(?:just|only|simply|all|every|each|any|the|a|an|this|that|its|our|my|old|new|existing|current)\b/i;

/** The operand between a verb and its connective: what stands behind `from`, else the first delimited text, else words. */
export function operandIn(
  { text, prose, regions }: OperandSource,
  from: number,
  to: number,
): Operand | undefined {
  const between = prose.slice(from, to);
  const fromWord = between.lastIndexOf(' from ');
  const start = fromWord < 0 ? from : from + fromWord + 5;
  for (const region of regionsIn(regions, start, to)) {
    const operand = delimitedOperand(text, region, fromWord >= 0);
    if (!operand.path) return operand;
  }
  let at = start;
  let determined = false;
  for (let steps = 0; steps < 8; steps++) {
    while (at < to && isSpace(prose.charCodeAt(at))) at++;
    const skipped = lead.exec(prose.slice(at, Math.min(to, at + 24)));
    if (!skipped) break;
    determined = isDeterminer.test(skipped[0]) && (steps === 0 || determined);
    at += skipped[0].length;
  }
  const stop = /\s(?:in|inside|within|on|at|across|throughout|of|from)\s/i.exec(prose.slice(at, to));
  return bareOperand(text, at, stop ? at + stop.index : to, fromWord >= 0, determined);
}

function delimitedOperand(text: string, region: Region, afterFrom: boolean): Operand {
  const inner = text.slice(region.start, region.end);
  const path = !region.fenced && isFileLike(inner);
  return {
    text: inner,
    start: region.start,
    end: region.end,
    delimited: true,
    path,
    vague: false,
    afterFrom,
    shape: shapeOf(inner),
  };
}

function bareOperand(
  text: string,
  from: number,
  to: number,
  afterFrom: boolean,
  determined: boolean,
): Operand | undefined {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && (isSpace(text.charCodeAt(end - 1)) || ',.;:!?)'.includes(text[end - 1]!))) {
    // Within the operand alone: looking back through the text would make many operands quadratic.
    if (text[end - 1] === ')' && text.slice(start, end + 1).includes('(')) break;
    end--;
  }
  const inner = text.slice(start, end);
  const shape = shapeOf(inner);
  if (inner === '' || (shape === 'words' && !(afterFrom && inner.split(/\s+/).length <= 6))) return undefined;
  return {
    text: inner,
    start,
    end,
    delimited: false,
    path: isFileLike(inner),
    vague: determined && !afterFrom && shape === 'word',
    afterFrom,
    shape,
  };
}

function shapeOf(text: string): Operand['shape'] {
  if (/^[+-]?[$€£]?\d[\d.,_:]*\s?[a-zA-Z%]{0,3}$/.test(text)) return 'number';
  if (/^[\w.$-]+(?:: |\s?=\s?)[^\s,]+$/.test(text)) return 'name';
  if (/\s/.test(text)) return 'words';
  return /[_$.()[\]{}#@/\\0-9<>=-]|[a-z][A-Z]|^[A-Z][a-z]*[A-Z]/.test(text) ? 'name' : 'word';
}

function isFileLike(text: string): boolean {
  const dot = text.lastIndexOf('.');
  if (dot < 0 || /\s/.test(text)) return false;
  const extension = text.slice(dot + 1);
  return (
    fileExtensions.has(extension) &&
    /^[\w@./\\-]+$/.test(text) &&
    (text.includes('/') ||
      /^[\w-]+\.(?:ts|tsx|js|jsx|py|json|ya?ml|md|rb|go|rs|java|css|html|sql|sh|toml)$/.test(text))
  );
}

function startsRegion(regions: readonly Region[], at: number): boolean {
  return regionIn(regions, at, at + 1) !== undefined;
}

/** The first region that begins in `[from, to)`. */
function regionIn(regions: readonly Region[], from: number, to: number): Region | undefined {
  const region = regions[firstFrom(regions, from)];
  return region && region.outerStart < to ? region : undefined;
}

function regionEndingAt(regions: readonly Region[], end: number): Region | undefined {
  const region = regions[firstFrom(regions, end) - 1];
  return region?.outerEnd === end ? region : undefined;
}

function regionsIn(regions: readonly Region[], from: number, to: number): readonly Region[] {
  const first = firstFrom(regions, from);
  let last = first;
  while (last < regions.length && regions[last]!.outerStart < to) last++;
  return regions.slice(first, last);
}

/** Binary search: index of the first region that starts at `from` or later. */
function firstFrom(regions: readonly Region[], from: number): number {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (regions[middle]!.outerStart < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { markBitsBetween } from './mark-bits.ts';

/** A regular expression as a tree, as far as {@link requiredLiterals} and {@link leadingLiterals} need it. */
export type PatternTree =
  /** One unit out of a few, or out of those that are of the same classes and marks. */
  | { readonly kind: 'units'; readonly units: readonly number[] }
  /** These units one after the other. */
  | { readonly kind: 'text'; readonly text: string }
  /** Anything, but for one of these marks (as bits) that it has to hold; 0 for none. */
  | { readonly kind: 'unknown'; readonly marks: number }
  | { readonly kind: 'sequence'; readonly items: readonly PatternTree[] }
  | { readonly kind: 'choice'; readonly items: readonly PatternTree[] }
  | { readonly kind: 'repeat'; readonly item: PatternTree; readonly least: number; readonly most: number }
  /** What has to stand ahead without being read. */
  | { readonly kind: 'ahead'; readonly item: PatternTree }
  /** `\b` */
  | { readonly kind: 'boundary' }
  /** A place before or behind which no letter, digit or underscore of any script stands. */
  | { readonly kind: 'gap' }
  /** Takes no room and says nothing that is used here. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'start' };

const gapClass = '[\\p{L}\\p{N}_]';
/** A class that holds letters, digits and the underscore, and more. */
const classOfWords = /^\[\\w[^\]\\]*\]$/;
const nothing: PatternTree = { kind: 'nothing' };
const unknown: PatternTree = { kind: 'unknown', marks: 0 };
const digit: PatternTree = { kind: 'units', units: [48, 49, 50, 51, 52, 53, 54, 55, 56, 57] };
/** A class of more members than this is as good as unknown. */
const mostUnits = 16;

/** What this reader does not know, or counts in other units than a text: such patterns promise nothing. */
const unsupported = /\\u\{|\\c|[\ud800-\udfff]|\(\?[a-z-]+:/;

/** Reads the source of a regular expression. What says nothing of use becomes `unknown`, which promises nothing. */
export function parsePattern({ source, multiline }: RegExp): PatternTree {
  let at = 0;
  return unsupported.test(source) ? unknown : choice();

  function choice(): PatternTree {
    const items = [sequence()];
    while (source[at] === '|') {
      at++;
      items.push(sequence());
    }
    return items.length === 1 ? items[0]! : { kind: 'choice', items };
  }

  function sequence(): PatternTree {
    const items: PatternTree[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const item = quantified(atom());
      const edge = items.at(-1);
      // Single units in a row are one text: patterns are mostly words, and each node costs.
      if (item.kind === 'units' && item.units.length === 1) {
        const unit = String.fromCharCode(item.units[0]!);
        if (edge?.kind === 'text') items[items.length - 1] = { kind: 'text', text: edge.text + unit };
        else items.push({ kind: 'text', text: unit });
        continue;
      }
      // `\b(?:one|other)` is read as `(?:\bone|\bother)`: then each text keeps its edge.
      if (item.kind === 'choice' && (edge?.kind === 'boundary' || edge?.kind === 'gap'))
        items[items.length - 1] = {
          kind: 'choice',
          items: item.items.map((own) => ({ kind: 'sequence', items: [edge, own] })),
        };
      else items.push(item);
    }
    return items.length === 1 ? items[0]! : { kind: 'sequence', items };
  }

  function quantified(item: PatternTree): PatternTree {
    if (!'*+?{'.includes(source[at] ?? '-')) return item;
    const match = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(source.slice(at, at + 16));
    if (!match) return item;
    at += match[0].length;
    const mark = match[0][0];
    if (mark === '*') return { kind: 'repeat', item, least: 0, most: Number.POSITIVE_INFINITY };
    if (mark === '+') return { kind: 'repeat', item, least: 1, most: Number.POSITIVE_INFINITY };
    if (mark === '?') return { kind: 'repeat', item, least: 0, most: 1 };
    const least = Number(match[1]);
    const most = match[2] === undefined ? least : Number(match[3] || Number.POSITIVE_INFINITY);
    return { kind: 'repeat', item, least, most };
  }

  function atom(): PatternTree {
    const mark = source[at]!;
    if (mark === '(') return group();
    if (mark === '[') return characterClass();
    if (mark === '\\') return escaped();
    at++;
    if (mark === '^') return multiline ? nothing : { kind: 'start' };
    if (mark === '$') return nothing;
    return mark === '.' ? unknown : { kind: 'units', units: [mark.charCodeAt(0)] };
  }

  function group(): PatternTree {
    const [opening] = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(at, at + 40))!;
    at += opening.length;
    const from = at;
    const item = choice();
    const inner = source.slice(from, at);
    at++;
    if (opening === '(?=') return { kind: 'ahead', item };
    if (opening === '(?!') return inner === gapClass ? { kind: 'gap' } : nothing;
    if (opening === '(?<!') return inner === gapClass || classOfWords.test(inner) ? { kind: 'gap' } : nothing;
    return opening === '(?<=' ? nothing : item;
  }

  function characterClass(): PatternTree {
    const units: number[] = [];
    let known = source[++at] !== '^';
    let marks = 0;
    let marked = known;
    while (source[at] !== ']') {
      const first = member();
      if (first.kind !== 'units') {
        known = false;
        if (first.kind === 'unknown' && first.marks !== 0) marks |= first.marks;
        else marked = false;
        continue;
      }
      let [unit = 0] = first.units;
      let last = first.units.at(-1) ?? unit;
      if (source[at] === '-' && source[at + 1] !== ']') {
        at++;
        const end = member();
        last = end.kind === 'units' ? (end.units[0] ?? 0) : unit + mostUnits * mostUnits;
      }
      if (isSurrogate(unit) || last - unit > mostUnits) known = false;
      const bits = markBitsBetween(unit, last);
      if (bits === 0) marked = false;
      marks |= bits;
      if (known) for (; unit <= last; unit++) units.push(unit);
    }
    at++;
    if (known && units.length <= mostUnits) return { kind: 'units', units };
    return { kind: 'unknown', marks: marked ? marks : 0 };
  }

  function member(): PatternTree {
    return source[at] === '\\' ? escaped() : { kind: 'units', units: [source.charCodeAt(at++)] };
  }

  function escaped(): PatternTree {
    const mark = source[at + 1]!;
    at += 2;
    if (mark === 'b') return { kind: 'boundary' };
    if (mark === 'B') return nothing;
    if (mark === 'd') return digit;
    // Units that are no letters stand for each other where only the class counts; a space has no mark.
    if (mark === 's' || mark === 'W') return { kind: 'units', units: [32] };
    if (mark === 'p' || mark === 'P' || mark === 'k') {
      at = source.indexOf(mark === 'k' ? '>' : '}', at) + 1;
      return unknown;
    }
    if (mark === 'u' || mark === 'x') {
      const width = mark === 'u' ? 4 : 2;
      at += width;
      return { kind: 'units', units: [Number.parseInt(source.slice(at - width, at), 16)] };
    }
    if (/[A-Za-z0-9]/.test(mark)) {
      const control = { n: 10, r: 13, t: 9, 0: 0 }[mark];
      return control === undefined ? unknown : { kind: 'units', units: [control] };
    }
    return { kind: 'units', units: [mark.charCodeAt(0)] };
  }
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

import { foldsAcross, GAP, letterClasses } from './letter-classes.ts';
import { buildAutomaton, type LiteralAutomaton, wordSize } from './literal-automaton.ts';
import { rowBits } from './literal-trie.ts';
import { markBitBeyondAscii, markBits } from './mark-bits.ts';
import { parsePattern } from './pattern-tree.ts';
import { requiredLiterals } from './required-literals.ts';

/** Which patterns a text may match: a bit for each, in two words. */
export interface OpenPatterns {
  readonly low: number;
  readonly high: number;
}

// Named again: an engine takes a constant of the same module for one, what is imported is looked up with every unit.
const classes = letterClasses;
const bits = markBits;
const shift = rowBits;

const all: OpenPatterns = { low: -1, high: -1 };

/** Whether the pattern of that index may match. */
export function isOpen({ low, high }: OpenPatterns, index: number): boolean {
  return index < wordSize ? (low & (1 << index)) !== 0 : (high & (1 << (index - wordSize))) !== 0;
}

/** The bits of the patterns from `first` up to `end`. */
export function patternBits(first: number, end: number): OpenPatterns {
  let low = 0;
  let high = 0;
  for (let index = first; index < end; index++)
    if (index < wordSize) low |= 1 << index;
    else high |= 1 << (index - wordSize);
  return { low, high };
}

/**
 * Tells in one pass over a text which of up to 62 patterns cannot match in it, so that only the others are run. What
 * a pattern needs is read from its own source: a changed pattern changes its gate. A closed gate is certain, an open
 * one is not. Also right for any part of the scanned text that is cut at the edges of words.
 */
export class PatternGate {
  readonly #patterns: () => readonly RegExp[];
  #compiled: Compiled | undefined;

  /** The patterns are asked for with the first scan: nothing happens at import. */
  constructor(patterns: () => readonly RegExp[]) {
    this.#patterns = patterns;
  }

  scan(text: string): OpenPatterns {
    this.#compiled ??= compile(this.#patterns());
    const { next, firstFound, lowFound, highFound } = this.#compiled.automaton;
    let { low, high } = this.#compiled.always;
    let marks = 0;
    // The gap before the text.
    let state = next[GAP]!;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 128) {
        state = next[(state << shift) | classes[unit]!]!;
        marks |= bits[unit]!;
      } else {
        if (foldsAcross(unit)) return all;
        state = next[(state << shift) | GAP]!;
        marks |= markBitBeyondAscii(unit);
      }
      if (state < firstFound) continue;
      low |= lowFound[state]!;
      high |= highFound[state]!;
    }
    // The gap behind it.
    state = next[(state << shift) | GAP]!;
    return this.#weigh(low | lowFound[state]!, high | highFound[state]!, marks);
  }

  /** Opens what the marks of a text open, closes what needs one that it has not. */
  #weigh(lowFound: number, highFound: number, marks: number): OpenPatterns {
    const { opening, required } = this.#compiled!;
    let low = lowFound;
    let high = highFound;
    for (let rest = marks & opening.marks; rest !== 0; rest &= rest - 1) {
      const mark = 31 - Math.clz32(rest & -rest);
      low |= opening.low[mark]!;
      high |= opening.high[mark]!;
    }
    return { low: closeUnmet(low, required, 0, marks), high: closeUnmet(high, required, wordSize, marks) };
  }
}

/** Closes those of the open patterns of one word that need a mark which the text has not. */
function closeUnmet(open: number, required: Compiled['required'], first: number, marks: number): number {
  let met = open;
  for (let rest = open; rest !== 0; rest &= rest - 1) {
    const sets = required[first + 31 - Math.clz32(rest & -rest)];
    if (sets) for (const set of sets) if ((marks & set) === 0) met &= ~(rest & -rest);
  }
  return met;
}

interface Compiled {
  readonly automaton: LiteralAutomaton;
  /** Patterns that need no literal. */
  readonly always: OpenPatterns;
  /** By mark: the patterns that it opens as a literal would. */
  readonly opening: { readonly marks: number; readonly low: Int32Array; readonly high: Int32Array };
  /** By pattern: sets of marks without any of which it is closed. */
  readonly required: readonly (readonly number[] | undefined)[];
}

function compile(patterns: readonly RegExp[]): Compiled {
  if (patterns.length > wordSize * 2)
    throw new RangeError(`${patterns.length} patterns are too many for a gate`);
  const needs = patterns.map((pattern) => requiredLiterals(parsePattern(pattern)));
  const always = { low: 0, high: 0 };
  const opening = { marks: 0, low: new Int32Array(32), high: new Int32Array(32) };
  for (const [index, { anyOf }] of needs.entries()) {
    const bit = 1 << (index % wordSize);
    const word = index >= wordSize ? 'high' : 'low';
    if (!anyOf) always[word] |= bit;
    opening.marks |= anyOf?.marks ?? 0;
    for (let rest = anyOf?.marks ?? 0; rest !== 0; rest &= rest - 1)
      opening[word][31 - Math.clz32(rest & -rest)]! |= bit;
  }
  return {
    automaton: buildAutomaton(needs.map(({ anyOf }) => shortened(anyOf?.literals ?? []))),
    always,
    opening,
    required: needs.map(({ marks }) => (marks.length > 0 ? marks : undefined)),
  };
}

/** Longer literals hardly tell more, and a small automaton stays in the cache. */
const tellingLength = 9;

/** The beginnings of the literals, without those that hold another one. */
function shortened(literals: readonly string[]): string[] {
  const heads = new Set<string>();
  for (const literal of literals) heads.add(literal.slice(0, tellingLength));
  return [...heads].filter((head) => !holdsAnother(head, heads));
}

function holdsAnother(head: string, heads: ReadonlySet<string>): boolean {
  for (let start = 0; start < head.length; start++)
    for (let end = start + 1; end <= head.length; end++)
      if (end - start < head.length && heads.has(head.slice(start, end))) return true;
  return false;
}

import { leadingLiterals } from './leading-literals.ts';
import { foldsAcross, GAP, letterClasses } from './letter-classes.ts';
import { LiteralTrie, rowBits } from './literal-trie.ts';
import { parsePattern } from './pattern-tree.ts';

// Named again: an engine takes a constant of the same module for one, what is imported is looked up with every unit.
const classes = letterClasses;
const shift = rowBits;

/**
 * As {@link PatternGate} for patterns that begin with `^`: tells by the first letters of a text which of up to 31 of
 * them cannot match.
 */
export class LeadGate {
  readonly #patterns: () => readonly RegExp[];
  #trie: Trie | undefined;

  /** The patterns are asked for with the first scan: nothing happens at import. */
  constructor(patterns: () => readonly RegExp[]) {
    this.#patterns = patterns;
  }

  /** A bit for each pattern that may match. */
  scan(text: string): number {
    this.#trie ??= buildTrie(this.#patterns());
    const { next, bits, most } = this.#trie;
    let open = bits[0]!;
    let state = 0;
    const end = Math.min(text.length, most);
    for (let at = 0; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 127 && foldsAcross(unit)) return -1;
      state = next[(state << shift) | (unit < 128 ? classes[unit]! : GAP)]!;
      if (state === 0) return open;
      open |= bits[state]!;
    }
    return open;
  }
}

interface Trie {
  readonly next: Uint16Array;
  readonly bits: Int32Array;
  /** The length of the longest lead. */
  readonly most: number;
}

function buildTrie(patterns: readonly RegExp[]): Trie {
  const trie = new LiteralTrie();
  const owners: number[] = [];
  let most = 0;
  for (const [index, pattern] of patterns.entries())
    for (const lead of leadingLiterals(parsePattern(pattern)) ?? ['']) {
      const state = trie.add(lead);
      owners[state] = (owners[state] ?? 0) | (1 << index);
      most = Math.max(most, lead.length);
    }
  const bits = Int32Array.from({ length: trie.size }, (_, state) => owners[state] ?? 0);
  return { next: Uint16Array.from(trie.rows()), bits, most };
}

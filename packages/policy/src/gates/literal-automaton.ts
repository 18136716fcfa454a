import { letterClassCount } from './letter-classes.ts';
import { LiteralTrie, rowBits } from './literal-trie.ts';

/** Finds many literals in one pass (Aho and Corasick, 1975). */
export interface LiteralAutomaton {
  /** The next state at `(state << rowBits) | class`: two bytes each, so that what a text visits stays cached. */
  readonly next: Uint16Array | Uint32Array;
  /** States at or behind this one are those where literals end. */
  readonly firstFound: number;
  /** Bits of the patterns whose literals end in a state, in two words. */
  readonly lowFound: Int32Array;
  readonly highFound: Int32Array;
}

/** Patterns in one word of bits. */
export const wordSize = 31;

/** The automaton over the literals of up to 62 patterns. */
export function buildAutomaton(literals: readonly (readonly string[])[]): LiteralAutomaton {
  const trie = new LiteralTrie();
  const ends = literals.map((list) => list.map((literal) => trie.add(literal)));
  const low = new Int32Array(trie.size);
  const high = new Int32Array(trie.size);
  for (const [pattern, states] of ends.entries())
    for (const state of states)
      if (pattern < wordSize) low[state]! |= 1 << pattern;
      else high[state]! |= 1 << (pattern - wordSize);
  // In place: the trie is of no use any longer.
  const targets = trie.rows();
  const links = new Int32Array(trie.size);
  // Breadth first: a state's suffix is always done before it.
  const queue = new Int32Array(trie.size);
  let queued = 1;
  for (const state of queue) {
    const suffix = links[state]!;
    low[state]! |= low[suffix]!;
    high[state]! |= high[suffix]!;
    for (let letter = 0; letter < letterClassCount; letter++) {
      const place = (state << rowBits) | letter;
      const child = targets[place]!;
      const fallback = state === 0 ? 0 : targets[(suffix << rowBits) | letter]!;
      if (child === 0) targets[place] = fallback;
      else {
        links[child] = fallback;
        queue[queued++] = child;
      }
    }
  }
  return renumber(queue, targets, low, high);
}

/** States where nothing ends first, both kinds by depth: those that every text visits lie together. */
function renumber(
  byDepth: Int32Array,
  targets: Uint16Array | Uint32Array,
  low: Int32Array,
  high: Int32Array,
): LiteralAutomaton {
  const isFound = (state: number) => (low[state]! | high[state]!) !== 0;
  const plain = byDepth.filter((state) => !isFound(state));
  const order = new Int32Array(byDepth.length);
  order.set(plain);
  order.set(byDepth.filter(isFound), plain.length);
  const renamed = new Uint32Array(order.length);
  for (let index = 0; index < order.length; index++) renamed[order[index]!] = index;
  const next = order.length <= 0xffff ? new Uint16Array(targets.length) : new Uint32Array(targets.length);
  for (let index = 0; index < order.length; index++)
    for (let letter = 0; letter < letterClassCount; letter++)
      next[(index << rowBits) | letter] = renamed[targets[(order[index]! << rowBits) | letter]!]!;
  return {
    next,
    firstFound: plain.length,
    lowFound: order.map((state) => low[state]!),
    highFound: order.map((state) => high[state]!),
  };
}

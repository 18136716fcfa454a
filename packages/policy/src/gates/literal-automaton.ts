import { letterClassCount } from './letter-classes.ts';

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

/** Rows are a power of two wide, more than there are classes: shifting is faster than multiplying. */
export const rowBits = 5;

/** Patterns in one word of bits. */
export const wordSize = 31;

/** The automaton over the literals of up to 62 patterns. */
export function buildAutomaton(literals: readonly (readonly string[])[]): LiteralAutomaton {
  const { children, owners } = buildTrie(literals);
  const states = children.length;
  const targets = new Int32Array(states * letterClassCount);
  const found = [new Int32Array(states), new Int32Array(states)] as const;
  const links = new Int32Array(states);
  // Breadth first: a state's suffix is always done before it.
  const queue = [0];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head]!;
    const suffix = links[state]!;
    for (const bits of found) bits[state] = bits[suffix]!;
    for (const pattern of owners[state] ?? [])
      found[pattern < wordSize ? 0 : 1][state]! |= 1 << (pattern % wordSize);
    for (let letter = 0; letter < letterClassCount; letter++) {
      const child = children[state]!.get(letter);
      const fallback = state === 0 ? 0 : targets[suffix * letterClassCount + letter]!;
      targets[state * letterClassCount + letter] = child ?? fallback;
      if (child === undefined) continue;
      links[child] = fallback;
      queue.push(child);
    }
  }
  return renumber(queue, targets, found);
}

/** States where nothing ends first, both kinds by depth: those that every text visits lie together. */
function renumber(
  byDepth: readonly number[],
  targets: Int32Array,
  [low, high]: readonly [Int32Array, Int32Array],
): LiteralAutomaton {
  const isFound = (state: number) => (low[state]! | high[state]!) !== 0;
  const plain = byDepth.filter((state) => !isFound(state));
  const order = [...plain, ...byDepth.filter(isFound)];
  const renamed = new Uint32Array(order.length);
  for (const [index, state] of order.entries()) renamed[state] = index;
  const size = order.length << rowBits;
  const next = order.length <= 0xffff ? new Uint16Array(size) : new Uint32Array(size);
  for (const [index, state] of order.entries())
    for (let letter = 0; letter < letterClassCount; letter++)
      next[(index << rowBits) | letter] = renamed[targets[state * letterClassCount + letter]!]!;
  return {
    next,
    firstFound: plain.length,
    lowFound: Int32Array.from(order, (state) => low[state]!),
    highFound: Int32Array.from(order, (state) => high[state]!),
  };
}

function buildTrie(literals: readonly (readonly string[])[]) {
  const children: Map<number, number>[] = [new Map()];
  const owners: number[][] = [];
  for (const [pattern, list] of literals.entries())
    for (const literal of list) {
      let state = 0;
      for (let at = 0; at < literal.length; at++) {
        const letter = literal.charCodeAt(at);
        let child = children[state]!.get(letter);
        if (child === undefined) {
          child = children.length;
          children.push(new Map());
          children[state]!.set(letter, child);
        }
        state = child;
      }
      owners[state] = [...(owners[state] ?? []), pattern];
    }
  return { children, owners };
}

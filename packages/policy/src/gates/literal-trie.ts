/** Rows are a power of two wide, more than there are classes: shifting is faster than multiplying. */
export const rowBits = 5;

/** A trie over runs of letter classes. State 0 is its root. */
export class LiteralTrie {
  /** Children at `(state << rowBits) | class`, 0 for none: one table that doubles rather than an object a state. */
  #next: Uint16Array | Uint32Array = new Uint16Array(64 << rowBits);
  /** How many states there are. */
  size = 1;

  /** The state where the literal ends. */
  add(literal: string): number {
    let state = 0;
    for (let at = 0; at < literal.length; at++) {
      const place = (state << rowBits) | literal.charCodeAt(at);
      state = this.#next[place]!;
      if (state !== 0) continue;
      state = this.size++;
      this.#next[place] = state;
      if (this.size << rowBits > this.#next.length) this.#grow();
    }
    return state;
  }

  /** 0 where there is none. */
  childOf(state: number, letter: number): number {
    return this.#next[(state << rowBits) | letter]!;
  }

  /** The children of all states, row by row. */
  rows(): Uint16Array | Uint32Array {
    return this.#next.subarray(0, this.size << rowBits);
  }

  #grow(): void {
    const length = this.#next.length * 2;
    const larger = length >> rowBits > 0xffff ? new Uint32Array(length) : new Uint16Array(length);
    larger.set(this.#next);
    this.#next = larger;
  }
}

import { GrowingArray } from './growing-array.ts';

/** Stands for "no entry". */
export const none = 0xffffffff;

/**
 * A hash table from 32-bit keys to entry numbers, newest first. Entries are numbered 0, 1, 2 … by the caller's order
 * of `push`; 16 to 24 bytes an entry.
 */
export class ChainedTable {
  readonly #keys = new GrowingArray();
  readonly #next = new GrowingArray();
  #slots = new Uint32Array(1 << 6).fill(none);
  #heads = 0;

  /** The newest entry with that key, or {@link none}. */
  first(key: number): number {
    return this.#slots[this.#slotOf(key)]!;
  }

  /** The next older entry with the same key, or {@link none}. */
  next(entry: number): number {
    return this.#next.get(entry);
  }

  /** Adds the next entry; `listed: false` gives it a number and leaves it out of its chain. */
  push(key: number, listed = true): void {
    const entry = this.#keys.length;
    this.#keys.push(key);
    if (!listed) {
      this.#next.push(none);
      return;
    }
    if (this.#heads * 4 > this.#slots.length * 3) this.#grow();
    const slot = this.#slotOf(key);
    const head = this.#slots[slot]!;
    if (head === none) this.#heads++;
    this.#next.push(head);
    this.#slots[slot] = entry;
  }

  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = key & mask;
    while (this.#slots[slot] !== none && this.#keys.get(this.#slots[slot]!) !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2).fill(none);
    for (const head of old) if (head !== none) this.#slots[this.#slotOf(this.#keys.get(head))] = head;
  }
}

import { mixHash } from './mix-hash.ts';

/** Characters in a shingle. Five catch changes of single words in questions of one line. */
export const shingleLength = 5;

/**
 * The distinct shingles (runs of {@link shingleLength} characters) of a normalized text, as 32-bit hashes.
 * One instance is used for text after text, so that millions of texts allocate nothing.
 */
export class ShingleSet {
  #hashes = new Uint32Array(256);
  #size = 0;
  #slots = new Uint32Array(1024);
  /** The epoch in which a slot was filled; other slots count as empty. */
  #filled = new Uint32Array(1024);
  /** The visit in which a slot was last counted. */
  #counted = new Uint32Array(1024);
  #epoch = 0;
  #visit = 0;

  get size(): number {
    return this.#size;
  }

  /** The hashes; only the first `size` are valid. */
  get hashes(): Uint32Array {
    return this.#hashes;
  }

  fill(text: string): void {
    this.#reserve(text.length);
    this.#epoch++;
    this.#size = 0;
    const last = lastShingle(text);
    for (let start = 0; start <= last; start++) {
      const hash = shingleHash(text, start);
      const slot = this.#find(hash);
      if (this.#filled[slot] === this.#epoch) continue;
      this.#filled[slot] = this.#epoch;
      this.#slots[slot] = hash;
      this.#hashes[this.#size++] = hash;
    }
  }

  /**
   * How many distinct shingles of a text are in this set, or -1 as soon as it is certain that fewer than `needed` are.
   */
  countShared(text: string, needed: number): number {
    this.#visit++;
    let shared = 0;
    const last = lastShingle(text);
    for (let start = 0; start <= last; start++) {
      if (shared + (last - start + 1) < needed) return -1;
      const slot = this.#find(shingleHash(text, start));
      if (this.#filled[slot] !== this.#epoch || this.#counted[slot] === this.#visit) continue;
      this.#counted[slot] = this.#visit;
      shared++;
    }
    return shared < needed ? -1 : shared;
  }

  /** How many of the given distinct hashes are in this set. */
  countHashes(hashes: Uint32Array): number {
    let shared = 0;
    for (const hash of hashes) if (this.#filled[this.#find(hash)] === this.#epoch) shared++;
    return shared;
  }

  #find(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#filled[slot] === this.#epoch && this.#slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #reserve(count: number): void {
    if (count <= this.#hashes.length) return;
    const capacity = 2 ** Math.ceil(Math.log2(count));
    this.#hashes = new Uint32Array(capacity);
    this.#slots = new Uint32Array(capacity * 4);
    this.#filled = new Uint32Array(capacity * 4);
    this.#counted = new Uint32Array(capacity * 4);
  }
}

function lastShingle(text: string): number {
  return Math.max(0, text.length - shingleLength);
}

function shingleHash(text: string, start: number): number {
  const end = Math.min(text.length, start + shingleLength);
  let hash = 0x9e3779b9;
  for (let index = start; index < end; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x5bd1e995) ^ (hash >>> 15);
  return mixHash(hash) >>> 0;
}

import type { Bands } from './choose-bands.ts';
import { mixHash } from './mix-hash.ts';
import type { ShingleSet } from './shingle-set.ts';

/**
 * Computes the band keys of a shingle set: MinHash (Broder 1997) under seeded linear permutations of 32-bit integers.
 * Two sets get equal keys in a band with probability Jaccard^rows.
 */
export class MinHash {
  readonly keys: Uint32Array;
  readonly #rows: number;
  readonly #factors: Int32Array;
  readonly #offsets: Int32Array;
  readonly #minima: Int32Array;

  constructor({ bands, rows }: Bands, seed: number) {
    const count = bands * rows;
    this.keys = new Uint32Array(bands);
    this.#rows = rows;
    this.#minima = new Int32Array(count);
    // An odd factor makes the permutation a bijection.
    this.#factors = Int32Array.from({ length: count }, (_, index) => mixHash(seed + 2 * index + 1) | 1);
    this.#offsets = Int32Array.from({ length: count }, (_, index) => mixHash(~seed - 2 * index));
  }

  /** Fills `keys` for a set. */
  compute(set: ShingleSet): void {
    const { hashes, size } = set;
    for (let index = 0; index < this.#minima.length; index++) {
      const factor = this.#factors[index]!;
      const offset = this.#offsets[index]!;
      let minimum = 0x7fffffff;
      for (let position = 0; position < size; position++) {
        const value = (Math.imul(factor, hashes[position]!) + offset) | 0;
        if (value < minimum) minimum = value;
      }
      this.#minima[index] = minimum;
    }
    for (let band = 0; band < this.keys.length; band++) {
      let key = band;
      for (let row = 0; row < this.#rows; row++)
        key = mixHash(Math.imul(key, 31) ^ this.#minima[band * this.#rows + row]!);
      this.keys[band] = key;
    }
  }
}

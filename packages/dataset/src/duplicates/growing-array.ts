const segmentBits = 16;
const segmentSize = 1 << segmentBits;
const mask = segmentSize - 1;

/** The first segment starts small and doubles, so that an index of a few texts is cheap. */
const firstLength = 64;

/** Unsigned 32-bit integers in segments: grows without copying, so that growth never doubles the memory. */
export class GrowingArray {
  readonly #segments: Uint32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get(index: number): number {
    return this.#segments[index >>> segmentBits]![index & mask]!;
  }

  set(index: number, value: number): void {
    this.#segments[index >>> segmentBits]![index & mask] = value;
  }

  push(value: number): void {
    const first = this.#segments[0];
    if ((this.#length & mask) === 0)
      this.#segments.push(new Uint32Array(first === undefined ? firstLength : segmentSize));
    else if (first !== undefined && this.#length === first.length && first.length < segmentSize) {
      const larger = new Uint32Array(first.length * 2);
      larger.set(first);
      this.#segments[0] = larger;
    }
    this.set(this.#length++, value);
  }
}

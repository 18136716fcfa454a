const segmentBits = 16;
const segmentSize = 1 << segmentBits;
const mask = segmentSize - 1;

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
    if ((this.#length & mask) === 0) this.#segments.push(new Uint32Array(segmentSize));
    this.set(this.#length++, value);
  }
}

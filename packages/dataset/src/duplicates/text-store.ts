import { GrowingArray } from './growing-array.ts';

const segmentBytes = 1 << 22;

/** Texts packed into large buffers: one byte a character for Latin-1, two for anything else. */
export class TextStore {
  readonly #segments: Buffer[] = [];
  #used = 0;
  readonly #segment = new GrowingArray();
  readonly #offset = new GrowingArray();
  /** Bytes, with the lowest bit set for two-byte texts. */
  readonly #size = new GrowingArray();

  push(text: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of Latin-1 is meant
    const wide = !/^[\x00-\xff]*$/.test(text);
    const bytes = wide ? text.length * 2 : text.length;
    if (this.#segments.length === 0 || this.#used + bytes > segmentBytes) {
      this.#segments.push(Buffer.allocUnsafeSlow(Math.max(segmentBytes, bytes)));
      this.#used = 0;
    }
    this.#segments.at(-1)!.write(text, this.#used, wide ? 'utf16le' : 'latin1');
    this.#segment.push(this.#segments.length - 1);
    this.#offset.push(this.#used);
    this.#size.push(bytes * 2 + (wide ? 1 : 0));
    this.#used += bytes;
  }

  get(index: number): string {
    const size = this.#size.get(index);
    const start = this.#offset.get(index);
    const wide = size % 2 === 1;
    return this.#segments[this.#segment.get(index)]!.toString(
      wide ? 'utf16le' : 'latin1',
      start,
      start + (size >>> 1),
    );
  }
}

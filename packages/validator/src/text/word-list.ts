/** Numbers of words in order. One list serves many texts: `clear` keeps its memory. */
export class WordList {
  #numbers = new Int32Array(256);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  at(index: number): number {
    return this.#numbers[index]!;
  }

  add(word: number): void {
    if (this.#size === this.#numbers.length) {
      const larger = new Int32Array(this.#size * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#size] = word;
    this.#size += 1;
  }

  clear(): void {
    this.#size = 0;
  }

  toArray(): number[] {
    return [...this.#numbers.subarray(0, this.#size)];
  }
}

import { jaccard } from '../duplicates/jaccard.ts';
import { hashText } from '../duplicates/mix-hash.ts';
import { ShingleSet } from '../duplicates/shingle-set.ts';

export interface SelfSimilarity {
  /** Texts compared: a sample that depends on the texts alone, not on their order. */
  sample: number;
  /** Mean Jaccard similarity of two texts, 0..1. */
  mean: number;
  /** Mean similarity of a text to the most similar other one, 0..1. */
  nearest: number;
}

const sampleSize = 400;

/** Keeps the distinct texts with the smallest hashes (bottom-k sample) and compares each with each at the end. */
export class SelfSimilaritySample {
  #sample: { hash: number; text: string }[] = [];
  #largest = Number.POSITIVE_INFINITY;

  add(text: string): void {
    const hash = hashText(text, 7) >>> 0;
    if (hash > this.#largest) return;
    this.#sample.push({ hash, text });
    if (this.#sample.length >= sampleSize * 4) this.#shrink();
  }

  similarity(): SelfSimilarity {
    this.#shrink();
    const texts = this.#sample.map(({ text }) => text);
    const set = new ShingleSet();
    const hashes = texts.map((text) => {
      set.fill(text);
      return set.hashes.slice(0, set.size);
    });
    const nearest = texts.map(() => 0);
    let sum = 0;
    texts.forEach((text, one) => {
      set.fill(text);
      for (let other = 0; other < one; other++) {
        const value = jaccard(set.countHashes(hashes[other]!), set.size, hashes[other]!.length);
        sum += value;
        nearest[one] = Math.max(nearest[one]!, value);
        nearest[other] = Math.max(nearest[other]!, value);
      }
    });
    const pairs = (texts.length * (texts.length - 1)) / 2;
    return {
      sample: texts.length,
      mean: pairs === 0 ? 0 : sum / pairs,
      nearest: pairs === 0 ? 0 : nearest.reduce((all, value) => all + value, 0) / texts.length,
    };
  }

  #shrink(): void {
    const distinct = new Map(this.#sample.map((item) => [item.text, item]));
    this.#sample = [...distinct.values()]
      .sort((a, b) => a.hash - b.hash || (a.text < b.text ? -1 : 1))
      .slice(0, sampleSize);
    if (this.#sample.length === sampleSize) this.#largest = this.#sample.at(-1)!.hash;
  }
}

import type { QueryReading } from '@router/policy';
import { exponential } from '../../math/exponential.ts';
import { createRandom, shuffle } from '../../math/random.ts';
import { termFeatureCount, termFeatures, termModelBits, termRow } from './term-features.ts';
import { priorTermScore, type TermModel } from './term-model.ts';
import { termTokens } from './term-tokens.ts';

/** A search that an expert wrote for a query. */
export interface TermExample {
  readonly reading: QueryReading;
  readonly search: string;
}

const epochs = 6;
const rate = 0.06;

/** Learns from expert searches which words of the ask they kept. */
export function trainTermModel(examples: readonly TermExample[], seed: number): TermModel {
  const weights = new Float32Array(2 ** termModelBits);
  const squares = new Float32Array(weights.length).fill(0.1);
  const scratch = new Int32Array(termFeatureCount);
  const prepared = examples.map(({ reading, search }) => {
    const tokens = termTokens(reading);
    const wanted = new Set(search.toLowerCase().match(/[\p{L}\p{N}_$]+/gu) ?? []);
    const literals = search.toLowerCase();
    const kept = tokens.map(({ lower, literal }) =>
      literal ? literals.includes(lower) : isWanted(lower, wanted),
    );
    return { row: termRow(tokens), kept };
  });
  const order = Int32Array.from({ length: prepared.length }, (_, i) => i);
  const random = createRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      const { row, kept } = prepared[example]!;
      for (let at = 0; at < row.tokens.length; at++) {
        const features = termFeatures(row, at, scratch);
        let score = priorTermScore(row.tokens[at]!);
        for (let i = 0; i < termFeatureCount; i++) score += weights[features[i]!]!;
        const gradient = 1 / (1 + exponential(-score)) - (kept[at] ? 1 : 0);
        if (gradient < 0.02 && gradient > -0.02) continue;
        for (let i = 0; i < termFeatureCount; i++) {
          const slot = features[i]!;
          squares[slot] = squares[slot]! + gradient * gradient;
          weights[slot] = weights[slot]! - (rate * gradient) / Math.sqrt(squares[slot]!);
        }
      }
    }
  }
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = Math.fround(largest / 127);
  return {
    weights: Int8Array.from(weights, (weight) => (scale > 0 ? Math.round(weight / scale) : 0)),
    scale,
  };
}

/** A word counts as kept when the search holds it or one with the same stem. */
function isWanted(word: string, wanted: ReadonlySet<string>): boolean {
  if (wanted.has(word)) return true;
  if (word.length < 5) return false;
  const stem = word.slice(0, Math.max(4, word.length - 3));
  for (const other of wanted) if (other.startsWith(stem)) return true;
  return false;
}

import type { Span } from '@router/policy';
import { exponential } from '../../math/exponential.ts';
import { type TermRow, termFeatureCount, termFeatures, termModelBits } from './term-features.ts';
import type { TermToken } from './term-tokens.ts';

/** Which words of an ask belong into a search query: one logistic unit over hashed word features. */
export interface TermModel {
  readonly weights: Int8Array;
  readonly scale: number;
}

export function emptyTermModel(): TermModel {
  return { weights: new Int8Array(2 ** termModelBits), scale: 0 };
}

/** Log-odds before anything was learned: stop words are dropped, literals and content words kept. */
export function priorTermScore(token: TermToken): number {
  if (token.literal) return literalPrior(token.literal);
  if (token.kind === 's') return -2.5;
  if (token.text.length === 1) return -1.5;
  return 1.5;
}

function literalPrior({ kind, form }: Span): number {
  if (kind === 'path' || kind === 'glob') return -2;
  return form === 'id' || kind === 'version' ? 0.5 : 3;
}

/** Probability that the token belongs into the search query. */
export function keepProbability(model: TermModel, row: TermRow, at: number, scratch: Int32Array): number {
  let score = 0;
  if (model.scale > 0) {
    const features = termFeatures(row, at, scratch);
    for (let i = 0; i < termFeatureCount; i++) score += model.weights[features[i]!]!;
  }
  return 1 / (1 + exponential(-(priorTermScore(row.tokens[at]!) + score * model.scale)));
}

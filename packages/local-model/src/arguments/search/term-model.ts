import type { Span } from '@router/policy';
import { hashFinish, hashText } from '../../features/hash.ts';
import { exponential } from '../../math/exponential.ts';
import { stopWords } from './stop-words.ts';
import type { TermToken } from './term-tokens.ts';

/** log2 of the number of weights of a term model. */
export const termModelBits = 16;

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
  if (stopWords.has(token.lower)) return -2.5;
  if (token.text.length === 1) return -1.5;
  return 1.5;
}

function literalPrior({ kind, form }: Span): number {
  if (kind === 'path' || kind === 'glob') return -2;
  return form === 'id' || kind === 'version' ? 0.5 : 3;
}

/** The hashed features of one token among its neighbours. */
export function termFeatures(tokens: readonly TermToken[], at: number, into: Int32Array): Int32Array {
  const token = tokens[at]!;
  const word = nameOf(token);
  const before = at > 0 ? nameOf(tokens[at - 1]!) : '<s>';
  const after = at + 1 < tokens.length ? nameOf(tokens[at + 1]!) : '</s>';
  const literals = tokens.some(({ literal }) => literal && literal.kind !== 'path') ? 'l' : 'w';
  into[0] = slot(`w ${word}`);
  into[1] = slot(`b ${before} ${word}`);
  into[2] = slot(`a ${word} ${after}`);
  into[3] = slot(`p ${before}`);
  into[4] = slot(`n ${after}`);
  into[5] = slot(`e ${word.slice(-3)}`);
  into[6] = slot(`l ${literals} ${token.literal ? nameOf(token) : stopWords.has(token.lower) ? 's' : 'c'}`);
  into[7] = slot(`i ${Math.min(at, 6)} ${tokens.length > 8}`);
  const kind = kindOf(token);
  const asks = tokens[0]!.asked && tokens.at(-1)!.asked ? 'all' : token.asked ? 'in' : 'out';
  into[8] = slot(`q ${asks} ${kind}`);
  into[9] = slot(`k ${at > 0 ? kindOf(tokens[at - 1]!) : ''} ${kind} ${kindOf(tokens[at + 1])} ${asks}`);
  into[10] = slot(`z ${kind} ${tokens.length >> 2} ${token.asked}`);
  into[11] = slot(`c ${word.slice(0, 5)}`);
  into[12] = slot(`f ${kind} ${Math.floor((5 * at) / tokens.length)} ${asks}`);
  into[13] = slot(`2 ${at > 1 ? nameOf(tokens[at - 2]!) : ''} ${kind}`);
  into[14] = slot(`3 ${at > 0 ? nameOf(tokens[at - 1]!) : ''} ${kind}`);
  into[15] = slot(`4 ${kind} ${at + 1 < tokens.length ? nameOf(tokens[at + 1]!) : ''}`);
  return into;
}

/** Number of features that {@link termFeatures} writes. */
export const termFeatureCount = 16;

/** Probability that the token belongs into the search query. */
export function keepProbability(
  model: TermModel,
  tokens: readonly TermToken[],
  at: number,
  scratch: Int32Array,
): number {
  let score = 0;
  if (model.scale > 0) {
    const features = termFeatures(tokens, at, scratch);
    for (let i = 0; i < termFeatureCount; i++) score += model.weights[features[i]!]!;
  }
  return 1 / (1 + exponential(-(priorTermScore(tokens[at]!) + score * model.scale)));
}

function kindOf(token: TermToken | undefined): string {
  if (!token) return '';
  if (token.literal) return token.literal.kind;
  return stopWords.has(token.lower) ? 's' : 'c';
}

function nameOf(token: TermToken): string {
  return token.literal ? `<${token.literal.kind} ${token.literal.form ?? ''}>` : token.lower;
}

function slot(text: string): number {
  return hashFinish(hashText(text, 0x6a09e667), termModelBits);
}

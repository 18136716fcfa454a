import { hashFinish, hashOn, hashText } from '../../features/hash.ts';
import type { TermToken } from './term-tokens.ts';

/** log2 of the number of weights of a term model. */
export const termModelBits = 16;

/** Number of features that {@link termFeatures} writes. */
export const termFeatureCount = 16;

/** The tokens of one ask, with what the features of each ask of all. */
export interface TermRow {
  readonly tokens: readonly TermToken[];
  /** Whether a literal other than a path is among them. */
  readonly hasLiteral: boolean;
}

export function termRow(tokens: readonly TermToken[]): TermRow {
  return { tokens, hasLiteral: tokens.some(({ literal }) => literal && literal.kind !== 'path') };
}

/**
 * The hashed features of one token among its neighbours: a letter for the feature, then its parts, parted by blanks.
 * Hashed part by part, since joining them would make sixteen strings a token.
 */
export function termFeatures({ tokens, hasLiteral }: TermRow, at: number, into: Int32Array): Int32Array {
  const count = tokens.length;
  const { name: word, kind, asked, literal } = tokens[at]!;
  const before = at > 0 ? tokens[at - 1]! : undefined;
  const after = at + 1 < count ? tokens[at + 1]! : undefined;
  const last = before?.name ?? '<s>';
  const next = after?.name ?? '</s>';
  const asks = tokens[0]!.asked && tokens[count - 1]!.asked ? 'all' : asked ? 'in' : 'out';
  into[0] = slot(hashOn(feature('w'), word));
  into[1] = slot(joined(hashOn(feature('b'), last), word));
  into[2] = slot(joined(hashOn(feature('a'), word), next));
  into[3] = slot(hashOn(feature('p'), last));
  into[4] = slot(hashOn(feature('n'), next));
  into[5] = slot(hashOn(feature('e'), word, Math.max(0, word.length - 3)));
  into[6] = slot(joined(hashOn(feature('l'), hasLiteral ? 'l' : 'w'), literal ? word : kind));
  into[7] = slot(joined(hashOn(feature('i'), String(Math.min(at, 6))), String(count > 8)));
  into[8] = slot(joined(hashOn(feature('q'), asks), kind));
  let near = joined(hashOn(feature('k'), before?.kind ?? ''), kind);
  near = joined(near, after?.kind ?? '');
  into[9] = slot(joined(near, asks));
  into[10] = slot(joined(joined(hashOn(feature('z'), kind), String(count >> 2)), String(asked)));
  into[11] = slot(hashOn(feature('c'), word, 0, Math.min(5, word.length)));
  const place = String(Math.floor((5 * at) / count));
  into[12] = slot(joined(joined(hashOn(feature('f'), kind), place), asks));
  into[13] = slot(joined(hashOn(feature('2'), at > 1 ? tokens[at - 2]!.name : ''), kind));
  into[14] = slot(joined(hashOn(feature('3'), before?.name ?? ''), kind));
  into[15] = slot(joined(hashOn(feature('4'), kind), after?.name ?? ''));
  return into;
}

/** The state behind a feature's letter and a blank. */
function feature(letter: string): number {
  return hashOn(hashText(letter, 0x6a09e667), ' ');
}

function joined(state: number, text: string): number {
  return hashOn(hashOn(state, ' '), text);
}

function slot(state: number): number {
  return hashFinish(state, termModelBits);
}

import type { Random } from '../grammar/seeded-random.ts';
import type { Lexicon } from './lexicon.ts';
import { lexicons } from './lexicons.ts';

/** The words of a domain; a domain that no group claims draws one of them. */
export function lexiconOf(domain: string, random: Random): Lexicon {
  const drawn = random.pick(lexicons);
  const serving = lexicons.filter(({ serves }) => serves.test(domain));
  return serving.length === 0 ? drawn : random.pick(serving);
}

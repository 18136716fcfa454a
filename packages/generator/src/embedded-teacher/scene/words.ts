import { commonActions, commonProcesses, commonSettings } from '../lexicon/common.ts';
import type { Scene } from './scene.ts';

export const drawThing = ({ random, lexicon }: Scene): string => random.pick(lexicon.things);

export const drawProcess = ({ random, lexicon }: Scene): string =>
  random.pick(random.chance(0.75) ? lexicon.processes : commonProcesses);

export const drawSetting = ({ random, lexicon }: Scene): string =>
  random.pick(random.chance(0.75) ? lexicon.settings : commonSettings);

export const drawAction = ({ random, lexicon }: Scene): string =>
  random.pick(random.chance(0.78) ? lexicon.actions : commonActions);

export const drawArea = ({ random, lexicon }: Scene): string => random.pick(lexicon.areas);

export const drawVendor = ({ random, lexicon }: Scene): string => random.pick(lexicon.vendors);

export const drawPerson = ({ random, lexicon }: Scene): string => random.pick(lexicon.people);

/** English plural, good enough for the lexicons' nouns. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

const stopWords = new Set(
  'a an the of to in on for from by with and or our their its is are into at after when that as between before be it up per same'.split(
    ' ',
  ),
);

/** The words of a phrase that a search should look for. */
export const contentWords = (phrase: string): string =>
  phrase
    .split(' ')
    .filter((word) => !stopWords.has(word.toLowerCase()))
    .join(' ');

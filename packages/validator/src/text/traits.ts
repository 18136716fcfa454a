import { functionWords } from './function-words.ts';
import { stemOf } from './stem.ts';
import { listedStems, listedWords } from './vocabulary.ts';

/** What a word is to the checks: a bit each. */
export const traits = {
  /** No function word: it has a stem and may tell what a text is about. */
  subject: 1 << 0,
  boilerplate: 1 << 1,
  filler: 1 << 2,
  hedge: 1 << 3,
  frame: 1 << 4,
  empty: 1 << 5,
  open: 1 << 6,
  generic: 1 << 7,
  turn: 1 << 8,
} as const;

interface TraitIndex {
  readonly words: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, number>;
}

let index: TraitIndex | undefined;

/** The traits of a word in lower case and of its stem. */
export function traitsFor(word: string, stem: string): number {
  index ??= buildIndex();
  const own = index.words.get(word) ?? 0;
  return functionWords.has(word) ? own : own | traits.subject | (index.stems.get(stem) ?? 0);
}

/** At least as many hedges as a pattern finds in the word: it also looks inside `can't` and `best-case`. */
export function hedgesFor(word: string): number {
  if (/[^a-z]/.test(word)) return word.split(/[^a-z]/).length;
  index ??= buildIndex();
  return ((index.words.get(word) ?? 0) & traits.hedge) !== 0 ? 1 : 0;
}

function buildIndex(): TraitIndex {
  const words = new Map<string, number>();
  const stems = new Map<string, number>();
  const add = (index: Map<string, number>, key: string, trait: number) =>
    index.set(key, (index.get(key) ?? 0) | trait);
  for (const [name, list] of Object.entries(listedWords))
    for (const word of list.split(' ')) add(words, word, traits[name as keyof typeof listedWords]);
  for (const [name, list] of Object.entries(listedStems))
    for (const word of list.split(' ')) add(stems, stemOf(word), traits[name as keyof typeof listedStems]);
  return { words, stems };
}

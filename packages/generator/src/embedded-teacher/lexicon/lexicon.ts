import { list } from '../grammar/list.ts';

/** The words of one group of domains. */
export interface Lexicon {
  readonly id: string;
  /** Matches the ids of the taxonomy's domains that this group serves. */
  readonly serves: RegExp;
  /** Countable nouns, singular: `refund`. */
  readonly things: readonly string[];
  /** What the software does, as a noun phrase: `webhook signature verification`. */
  readonly processes: readonly string[];
  /** Settings that have a value: `capture window`. */
  readonly settings: readonly string[];
  /** What the software does, as a verb phrase: `capture an authorized payment`. */
  readonly actions: readonly string[];
  /** Parts of the product, one word each: folder names. */
  readonly areas: readonly string[];
  /** Products and protocols that this domain leans on. */
  readonly vendors: readonly string[];
  /** Ids of the programming languages that are usual here. */
  readonly languages: readonly string[];
  /** People outside the team who ask for things. */
  readonly people: readonly string[];
}

export function lexicon(words: {
  id: string;
  serves: RegExp;
  things: string;
  processes: string;
  settings: string;
  actions: string;
  areas: string;
  vendors: string;
  languages: string;
  people: string;
}): Lexicon {
  return {
    id: words.id,
    serves: words.serves,
    things: list(words.things),
    processes: list(words.processes),
    settings: list(words.settings),
    actions: list(words.actions),
    areas: list(words.areas),
    vendors: list(words.vendors),
    languages: list(words.languages),
    people: list(words.people),
  };
}

import type { OpenPatterns } from '@router/policy';
import { countFrequent, type Language, latinLanguageOf, scriptLanguageOf } from './language.ts';
import {
  currentEdition,
  gatherFacts,
  isStemMarked,
  markStem,
  nextMark,
  stemOfWord,
  type TextFacts,
  textOfStem,
  textOfWord,
  traitsOf,
} from './lexicon.ts';
import { readWords } from './read-words.ts';
import { scanText } from './text-gate.ts';
import { traits } from './traits.ts';
import { WordList } from './word-list.ts';

/** A word in lower case; function words have no stem. */
export interface Word {
  readonly text: string;
  readonly stem: Stem | undefined;
}

export interface Stem {
  readonly text: string;
}

/**
 * A text, read once, when first asked for. Words are numbers to the checks here, which are done with most texts after
 * their {@link facts}; whoever asks for words as texts has them made.
 */
export class Text {
  readonly value: string;
  #facts: TextFacts | undefined;
  #edition = 0;
  #isLatin = true;
  #open: OpenPatterns | undefined;

  constructor(value: string) {
    this.value = value;
  }

  /** Lower case, in order. */
  get words(): readonly string[] {
    return this.numbers.map(textOfWord);
  }

  /** The different words. */
  get distinct(): ReadonlySet<string> {
    return new Set(this.words);
  }

  /** The distinct stems of the words that carry the subject. */
  get stems(): ReadonlySet<string> {
    return new Set(this.subjects.map(({ text }) => text));
  }

  /** In order. */
  get tokens(): readonly Word[] {
    return this.numbers.map(wordFor);
  }

  /** Each different word once. */
  get distinctTokens(): readonly Word[] {
    return [...new Set(this.numbers)].map(wordFor);
  }

  /** Each stem once of the words that carry the subject. */
  get subjects(): readonly Stem[] {
    return this.facts.subjects.map(stemFor);
  }

  /** Undefined where the text is too short or too mixed to tell. */
  get language(): Language | undefined {
    const { languages } = this.facts;
    return (this.#isLatin ? undefined : scriptLanguageOf(this.value)) ?? latinLanguageOf(languages);
  }

  /** How many of this text's stems the other has, those for which `counts` says no left out. */
  countShared(other: Text, counts: (stem: string) => boolean = () => true): number {
    let shared = 0;
    const { subjects } = this.facts;
    const mark = other.#markSubjects();
    for (const word of subjects) {
      const stem = stemOfWord(word);
      if (isStemMarked(stem, mark) && counts(textOfStem(stem))) shared += 1;
    }
    return shared;
  }

  get facts(): TextFacts {
    return this.#facts === undefined || this.#edition !== currentEdition() ? this.#read() : this.#facts;
  }

  /** What patterns may find in it: one scan for all of them. */
  get open(): OpenPatterns {
    this.#open ??= scanText(this.value);
    return this.#open;
  }

  /** As {@link words}, by their numbers in the lexicon. */
  get numbers(): readonly number[] {
    readWords(this.value, list);
    return list.toArray();
  }

  /** How many of the different words the language uses often. */
  countFrequent(language: Language): number {
    return countFrequent(language, this.facts.languages);
  }

  /** How many stems of the subject do not have the trait. */
  countSubjectsWithout(trait: number): number {
    let count = 0;
    for (const word of this.facts.subjects) if ((traitsOf(word) & trait) === 0) count += 1;
    return count;
  }

  /** As {@link countShared}, those with the trait left out. */
  countSharedWithout(trait: number, other: Text): number {
    let shared = 0;
    const { subjects } = this.facts;
    const mark = other.#markSubjects();
    for (const word of subjects)
      if ((traitsOf(word) & trait) === 0 && isStemMarked(stemOfWord(word), mark)) shared += 1;
    return shared;
  }

  #read(): TextFacts {
    this.#isLatin = readWords(this.value, list);
    this.#facts = gatherFacts(list);
    this.#edition = currentEdition();
    return this.#facts;
  }

  #markSubjects(): number {
    const { subjects } = this.facts;
    const mark = nextMark();
    for (const word of subjects) markStem(stemOfWord(word), mark);
    return mark;
  }
}

const list = new WordList();

function wordFor(word: number): Word {
  return {
    text: textOfWord(word),
    stem: (traitsOf(word) & traits.subject) === 0 ? undefined : stemFor(word),
  };
}

function stemFor(word: number): Stem {
  return { text: textOfStem(stemOfWord(word)) };
}

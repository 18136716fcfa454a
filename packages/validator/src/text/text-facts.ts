import { type Language, LanguageCount, scriptLanguageOf } from './language.ts';
import { hedgesIn, markStem, markWord, nextMark, stemOfWord, traitsOf } from './lexicon.ts';
import { readWords } from './read-words.ts';
import { languageBits, traits } from './traits.ts';
import { WordList } from './word-list.ts';

/** What the checks ask of the words of a text, found in one pass over them. */
export interface TextFacts {
  /** How many words there are. */
  readonly count: number;
  /** How many different ones. */
  readonly distinct: number;
  /** The traits that any of the words has. */
  readonly traits: number;
  /** A word for each stem of those that carry the subject. */
  readonly subjects: readonly number[];
  readonly language: Language | undefined;
  /** How many hedges there are at most. */
  readonly hedges: number;
  /** How often two words stand side by side that both stood before. */
  readonly repeatedPairs: number;
  /** Whether a word stands three times running. */
  readonly hasTriple: boolean;
}

const words = new WordList();
const languages = new LanguageCount();

export function readFacts(text: string): TextFacts {
  const isPlain = readWords(text, words);
  const mark = nextMark();
  const subjects: number[] = [];
  let distinct = 0;
  let all = 0;
  let hedges = 0;
  let repeatedPairs = 0;
  let run = 0;
  let last = -1;
  let hasTriple = false;
  let isRepeated = false;
  languages.clear();
  for (let index = 0; index < words.size; index += 1) {
    const word = words.at(index);
    run = word === last ? run + 1 : 1;
    if (run === 3) hasTriple = true;
    last = word;
    hedges += hedgesIn(word);
    const isNew = markWord(word, mark);
    if (isRepeated && !isNew) repeatedPairs += 1;
    isRepeated = !isNew;
    if (!isNew) continue;
    distinct += 1;
    const own = traitsOf(word);
    all |= own;
    languages.add(own & languageBits);
    if ((own & traits.subject) !== 0 && markStem(stemOfWord(word), mark)) subjects.push(word);
  }
  const script = isPlain ? undefined : scriptLanguageOf(text);
  return {
    count: words.size,
    distinct,
    traits: all,
    subjects,
    language: script ?? languages.latin,
    hedges,
    repeatedPairs,
    hasTriple,
  };
}

import { functionWords } from './function-words.ts';
import { wordsOf } from './words.ts';

/** The distinct words of a text that carry its subject. */
export function contentWordsOf(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => !functionWords.has(word)));
}

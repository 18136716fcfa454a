const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}_'’-]*/gu;

/** The words of a text, lower case, in order. Punctuation alone is no word. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(wordPattern) ?? [];
}

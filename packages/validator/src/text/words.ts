/** Scripts without spaces count by the character; elsewhere a word is a run of letters and digits. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}_'’-]*/gu;

/** The words of a text, lower case, in order. Punctuation alone is no word. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(wordPattern) ?? [];
}

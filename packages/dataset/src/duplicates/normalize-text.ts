/**
 * The form in which texts are compared: NFKC, lower case, everything but letters, marks, digits and `_` as one
 * space. A text of symbols alone stays as it is, trimmed.
 */
export function normalizeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is meant
  const plain = /^[\x00-\x7f]*$/.test(text);
  const words = plain
    ? text.toLowerCase().replace(/[^a-z0-9_]+/g, ' ')
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}_]+/gu, ' ');
  return words.trim() || text.trim();
}

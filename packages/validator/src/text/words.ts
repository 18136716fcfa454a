/** Scripts without spaces count by the character; elsewhere a word is a run of letters and digits. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}_'’-]*/gu;

/** The same for ASCII, at a third of the time. */
const asciiWordPattern = /[a-z0-9][a-z0-9_'-]*/g;

/** The words of a text, lower case, in order. Punctuation alone is no word. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  return lower.match(isAscii(lower) ? asciiWordPattern : wordPattern) ?? [];
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/**
 * A text as n-grams see it: lower case, every digit a 0, everything that is no letter or digit one blank,
 * a blank at both ends. Words are given as ranges of `codes`.
 */
export interface NormalText {
  codes: Uint16Array;
  length: number;
  wordStarts: Int32Array;
  wordEnds: Int32Array;
  words: number;
}

/** Longer texts are cut to their head and tail: the ask stands at one of them. */
export const normalTextLimit = 3000;
const headShare = 2000;

const blank = 32;

export function createNormalText(): NormalText {
  return {
    codes: new Uint16Array(normalTextLimit * 2 + 8),
    length: 0,
    wordStarts: new Int32Array(normalTextLimit + 8),
    wordEnds: new Int32Array(normalTextLimit + 8),
    words: 0,
  };
}

export function normaliseText(text: string, into: NormalText): NormalText {
  const bounded =
    text.length > normalTextLimit
      ? `${text.slice(0, headShare)} ${text.slice(text.length - (normalTextLimit - headShare - 1))}`
      : text;
  const lower = bounded.toLowerCase();
  const { codes, wordStarts, wordEnds } = into;
  const end = Math.min(lower.length, normalTextLimit);
  codes[0] = blank;
  let length = 1;
  let words = 0;
  let inWord = false;
  for (let i = 0; i < end; i++) {
    const code = lower.charCodeAt(i);
    const kind = wordCode(code);
    // An apostrophe inside a word glues it: "what's" is one word without its mark.
    if (kind === 0 && inWord && (code === 39 || code === 0x2019) && i + 1 < end) continue;
    if (kind === 0) {
      if (inWord) {
        wordEnds[words++] = length;
        codes[length++] = blank;
        inWord = false;
      }
      continue;
    }
    if (!inWord) {
      wordStarts[words] = length;
      inWord = true;
    }
    codes[length++] = kind;
    // Scripts without blanks: every character is a word of its own.
    if (code >= 0x3040 && code < 0xd800) {
      wordEnds[words++] = length;
      codes[length++] = blank;
      inWord = false;
    }
  }
  if (inWord) {
    wordEnds[words++] = length;
    codes[length++] = blank;
  }
  into.length = length;
  into.words = words;
  return into;
}

/** The code to keep for a letter or digit, 0 for anything that parts words. */
function wordCode(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 48 && code <= 57) return 48;
  if (code < 128) return 0;
  if (code >= 0x2000 && code <= 0x206f) return 0;
  return code >= 0xa0 && code <= 0xbf ? 0 : code;
}

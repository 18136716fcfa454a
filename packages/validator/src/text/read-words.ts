import { keylessWord, wordByKey } from './lexicon.ts';
import type { WordList } from './word-list.ts';
import { wordsOf } from './words.ts';

// A word of up to fifteen letters is a key of three numbers: six bits to a letter, the last five letters in the first
// number. Equal words have equal keys and no others do, so that no word is compared letter by letter.

const longestKey = 15;
const bitsToLetter = 6;
/** The bits of one of the three numbers. */
const keyPart = 0x3fff_ffff;
/** How far the highest letter of a number has to move to become the lowest of the next. */
const carried = 24;
/** Codes up to this one begin a word; those behind it, `_`, `'`, `-` and `’`, only go on with one. */
const lastBeginning = 36;
const apostrophe = 0x2019;
const apostropheCode = 40;
const keyPattern = /^[a-z0-9_'’-]{1,15}$/;

const codes = /* @__PURE__ */ buildCodes();

/** The codes of the 128 ASCII units, the same for both cases; 0 for what parts words. */
function buildCodes(): Uint8Array {
  const table = new Uint8Array(128);
  for (let letter = 0; letter < 26; letter += 1) table[65 + letter] = table[97 + letter] = 1 + letter;
  for (let digit = 0; digit < 10; digit += 1) table[48 + digit] = 27 + digit;
  for (const [index, mark] of [..."_'-"].entries()) table[mark.charCodeAt(0)] = lastBeginning + 1 + index;
  return table;
}

/** Reads the words of a text into the list. True for a text of Latin letters and ordinary marks. */
export function readWords(text: string, words: WordList): boolean {
  words.clear();
  if (readLatinWords(text, words)) return true;
  words.clear();
  for (const word of wordsOf(text))
    if (keyPattern.test(word)) readLatinWords(word, words);
    else words.add(keylessWord(word));
  return false;
}

/** Adds what `wordsOf` finds, in one pass; false for a text with units that only its patterns can tell. */
function readLatinWords(text: string, words: WordList): boolean {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    let first = 0;
    let hasKey = true;
    if (unit < 128) {
      first = codes[unit]!;
      if (first === 0 || first > lastBeginning) {
        at += 1;
        continue;
      }
    } else if (isAccentedLetter(unit)) hasKey = false;
    else if (partsWords(unit)) {
      at += 1;
      continue;
    } else return false;
    const start = at;
    let second = 0;
    let third = 0;
    for (at += 1; at < length; at += 1) {
      const next = text.charCodeAt(at);
      let code = 0;
      if (next < 128) code = codes[next]!;
      else if (next === apostrophe) code = apostropheCode;
      if (code === 0) {
        if (!isAccentedLetter(next)) break;
        hasKey = false;
      }
      third = ((third << bitsToLetter) | (second >>> carried)) & keyPart;
      second = ((second << bitsToLetter) | (first >>> carried)) & keyPart;
      first = ((first << bitsToLetter) | code) & keyPart;
    }
    words.add(
      hasKey && at - start <= longestKey
        ? wordByKey(text, start, at, first, second, third)
        : keylessWord(text.slice(start, at).toLowerCase()),
    );
  }
  return true;
}

/** Latin letters beyond ASCII; `İ` is left out, which becomes two units in lower case. */
function isAccentedLetter(unit: number): boolean {
  return unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7 && unit !== 0x130;
}

/** Marks beyond ASCII that part words as a space does: quotes, dashes, dots, currencies, arrows, boxes. */
function partsWords(unit: number): boolean {
  if (unit < 0x100) return unit === 0xd7 || unit === 0xf7 || (unit < 0xc0 && !latinSigns.includes(unit));
  return (
    (unit >= 0x2000 && unit <= 0x206f) ||
    (unit >= 0x20a0 && unit <= 0x20bf) ||
    (unit >= 0x2190 && unit <= 0x23ff) ||
    (unit >= 0x2500 && unit <= 0x2775)
  );
}

/** Raised letters and digits, and fractions: words to the pattern. */
const latinSigns = [0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe];

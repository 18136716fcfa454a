import { unitAt } from '../reading/unit-at.ts';

/** Words that decide, by their letters: swapped letters are the commonest slip of the finger. */
const words = [
  'kindly',
  'please',
  'just',
  'could',
  'would',
  'delete',
  'remove',
  'purge',
  'erase',
  'truncate',
  'destroy',
  'restart',
  'deploy',
  'publish',
  'overwrite',
  'clear',
  'clean',
  'reset',
  'flush',
  'entire',
  'every',
  'everything',
  'reverse',
  'production',
  'database',
  'account',
  'accounts',
  'users',
  'customers',
  'tables',
  'records',
  'again',
];
/** A number for each letter, 0 for all else, so that the sum of a word's does not depend on their order. */
const weights = /* @__PURE__ */ buildWeights();

function buildWeights(): Int32Array {
  const table = new Int32Array(128);
  for (let letter = 0; letter < 26; letter++)
    table[65 + letter] = table[97 + letter] = (letter + 3) ** 7 % 1_000_003;
  return table;
}

const bySum: ReadonlyMap<number, string> = /* @__PURE__ */ new Map(words.map((word) => [sumOf(word), word]));
/** Whether a sum may be one of the above, by its lowest bits: few others are looked for. */
const slotMask = 4095;
const slots = /* @__PURE__ */ buildSlots();

function buildSlots(): Uint8Array {
  const table = new Uint8Array(slotMask + 1);
  for (const sum of bySum.keys()) table[sum & slotMask] = 1;
  return table;
}

function sumOf(word: string): number {
  let sum = 0;
  for (let at = 0; at < word.length; at++) sum += weights[word.charCodeAt(at)]!;
  return sum;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** The lengths of the words above. */
const shortest = 4;
const longest = 10;

/** Undoes swapped letters in words that matter; the length stays, so offsets hold. */
export function mendSpelling(text: string): string {
  let mended = '';
  let done = 0;
  let start = 0;
  let sum = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const weight = unit < 128 ? weights[unit]! : 0;
    if (weight !== 0) {
      sum += weight;
      continue;
    }
    const length = at - start;
    if (length >= shortest && length <= longest && slots[sum & slotMask] === 1 && isWord(text, start, at)) {
      const known = bySum.get(sum);
      if (known !== undefined && isRespelt(known, text, start, at)) {
        mended += text.slice(done, start) + known;
        done = at;
      }
    }
    start = at + 1;
    sum = 0;
  }
  return done === 0 ? text : mended + text.slice(done);
}

/** Digits and underscores are parts of words: those that hold one are names. */
function isWord(text: string, start: number, end: number): boolean {
  return !isNamePart(unitAt(text, start - 1)) && !isNamePart(unitAt(text, end));
}

function isNamePart(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || unit === 95;
}

/** The same letters in another order behind the same first one: the sums of other letters may be equal too. */
function isRespelt(known: string, text: string, start: number, end: number): boolean {
  // Most are spelt well.
  if (known.length !== end - start || text.startsWith(known, start)) return false;
  const word = text.slice(start, end).toLowerCase();
  return word !== known && word[0] === known[0] && sorted(word) === sorted(known);
}

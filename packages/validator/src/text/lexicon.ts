import { stemOf } from './stem.ts';
import { hedgesFor, traitsFor } from './traits.ts';

// Words are numbers, and so are stems: equal ones have one number. A word's number is where its record stands in one
// open hash table, so that each word of a row costs one look into memory.

/** A record: the three parts of the key, the stem, the traits, how many hedges there are at most, the last mark. */
const recordSize = 8;
const STEM = 3;
const TRAITS = 4;
const HEDGES = 5;
const MARK = 6;

/** Rows repeat their words; the bound keeps a hostile file from filling the memory. */
const rememberedWords = 50_000;
const firstTableSize = 4096;
/** Marks are kept in 32 bits. */
const lastPossibleMark = 2 ** 30;

let tableSize = firstTableSize;
let keyedWords = 0;
/** The table, and behind it the records of words that have no key: too long, or of other letters. */
let records = new Int32Array(tableSize * recordSize);
let words = new Array<string>(tableSize);
const keyless = new Map<string, number>();
const stems: string[] = [];
const stemNumbers = new Map<string, number>();
let stemMarks = new Int32Array(1024);
let lastMark = 0;

/** A number that no word or stem is marked with: marking with it puts them into a set that costs nothing. */
export function nextMark(): number {
  lastMark += 1;
  return lastMark;
}

/**
 * Takes a larger table once half of it is full, and forgets the words once they are too many. Only between rows: the
 * texts of a row tell words apart by numbers, and all of these change.
 */
export function tidyLexicon(): void {
  if (keyedWords * 2 > tableSize && tableSize < rememberedWords) startAnew(tableSize * 2);
  else if (keyedWords + keyless.size > rememberedWords || lastMark > lastPossibleMark) startAnew(tableSize);
}

/** The words of a data set are soon met again. */
function startAnew(size: number): void {
  tableSize = size;
  keyedWords = 0;
  records = new Int32Array(size * recordSize);
  words = new Array<string>(size);
  keyless.clear();
  stems.length = 0;
  stemNumbers.clear();
  stemMarks.fill(0);
  lastMark = 0;
}

/** The word in `text[start, end)` by its key: three numbers that no other word has. */
export function wordByKey(
  text: string,
  start: number,
  end: number,
  first: number,
  second: number,
  third: number,
): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  let word = (mixed ^ (mixed >>> 15)) & (tableSize - 1);
  for (;;) {
    const at = word * recordSize;
    if (records[at] === first && records[at + 1] === second && records[at + 2] === third) return word;
    if (records[at] === 0)
      return rememberKeyed(word, text.slice(start, end).toLowerCase(), [first, second, third]);
    word = (word + 1) & (tableSize - 1);
  }
}

/** A table that a single huge row has filled takes no more words. */
function rememberKeyed(word: number, text: string, key: readonly number[]): number {
  if (keyedWords * 8 > tableSize * 7) return keylessWord(text);
  keyedWords += 1;
  records.set(key, word * recordSize);
  return remember(word, text);
}

/** A word in lower case that is too long for a key, or of other letters. */
export function keylessWord(text: string): number {
  const known = keyless.get(text);
  if (known !== undefined) return known;
  const word = tableSize + keyless.size;
  keyless.set(text, word);
  if ((word + 1) * recordSize > records.length) records = enlarged(records);
  return remember(word, text);
}

function remember(word: number, text: string): number {
  const stem = stemOf(text);
  const at = word * recordSize;
  words[word] = text;
  records[at + STEM] = numberOfStem(stem);
  records[at + TRAITS] = traitsFor(text, stem);
  records[at + HEDGES] = hedgesFor(text);
  return word;
}

function numberOfStem(text: string): number {
  const known = stemNumbers.get(text);
  if (known !== undefined) return known;
  const stem = stems.length;
  stems.push(text);
  stemNumbers.set(text, stem);
  if (stem === stemMarks.length) stemMarks = enlarged(stemMarks);
  return stem;
}

function enlarged(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

export function traitsOf(word: number): number {
  return records[word * recordSize + TRAITS]!;
}

/** How many hedges a pattern may find in a word at most. */
export function hedgesIn(word: number): number {
  return records[word * recordSize + HEDGES]!;
}

export function stemOfWord(word: number): number {
  return records[word * recordSize + STEM]!;
}

export function textOfWord(word: number): string {
  return words[word]!;
}

export function textOfStem(stem: number): string {
  return stems[stem]!;
}

/** Puts a word into the set of that mark; false where it is in it already. */
export function markWord(word: number, mark: number): boolean {
  const at = word * recordSize + MARK;
  if (records[at] === mark) return false;
  records[at] = mark;
  return true;
}

/** As {@link markWord}. */
export function markStem(stem: number, mark: number): boolean {
  if (stemMarks[stem] === mark) return false;
  stemMarks[stem] = mark;
  return true;
}

export function isStemMarked(stem: number, mark: number): boolean {
  return stemMarks[stem] === mark;
}

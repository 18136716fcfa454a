import { indexFrequent, type LanguageCounts } from './language.ts';
import { stemOf } from './stem.ts';
import { hedgesFor, traits, traitsFor } from './traits.ts';
import type { WordList } from './word-list.ts';

// Words are numbers, and so are stems: equal ones have one number. A word's number is where its record stands in one
// open hash table, so that each word of a row costs one look into memory.

/** A record: the three parts of the key and what follows. */
const recordSize = 8;
const STEM = 3;
/** The traits in the lower bits, above them how many hedges a pattern may find in the word at most. */
const TRAITS = 4;
const traitBits = 10;
const mostHedges = 2 ** 20;
/** What the word adds to the counts of languages. */
const LANGUAGES_LOW = 5;
const LANGUAGES_HIGH = 6;
/** The last set that the word was put into. */
const MARK = 7;

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
let frequent: ReadonlyMap<string, LanguageCounts> | undefined;
const stems: string[] = [];
const stemNumbers = new Map<string, number>();
let stemMarks = new Int32Array(1024);
let lastMark = 0;
let edition = 1;
/** A constant of this file is read faster than what is imported. */
const { subject } = traits;

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
  edition += 1;
}

/** Numbers of words hold for one edition: between rows another may begin. */
export function currentEdition(): number {
  return edition;
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
  records[at + TRAITS] = traitsFor(text, stem) | (Math.min(hedgesFor(text), mostHedges) << traitBits);
  frequent ??= indexFrequent();
  const { low, high } = frequent.get(text) ?? { low: 0, high: 0 };
  records[at + LANGUAGES_LOW] = low;
  records[at + LANGUAGES_HIGH] = high;
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

export function stemOfWord(word: number): number {
  return records[word * recordSize + STEM]!;
}

export function textOfWord(word: number): string {
  return words[word]!;
}

export function textOfStem(stem: number): string {
  return stems[stem]!;
}

/** Puts a stem into the set of that mark. */
export function markStem(stem: number, mark: number): void {
  stemMarks[stem] = mark;
}

export function isStemMarked(stem: number, mark: number): boolean {
  return stemMarks[stem] === mark;
}

/** What the checks ask of the words of a text, taken together. */
export interface TextFacts {
  /** How many there are. */
  readonly count: number;
  /** How many different ones. */
  readonly distinct: number;
  /** The traits that any of them has. */
  readonly traits: number;
  /** A word for each stem of those that carry the subject. */
  readonly subjects: readonly number[];
  /** Of the different words. */
  readonly languages: LanguageCounts;
  /** How many hedges there are at most. */
  readonly hedges: number;
  /** The longest run of words that all stood before. */
  readonly repeatedRun: number;
  /** Whether a word stands three times running. */
  readonly hasTriple: boolean;
}

/** One pass over the records of the words of a text. */
export function gatherFacts(words: WordList): TextFacts {
  const mark = nextMark();
  const subjects: number[] = [];
  let distinct = 0;
  let all = 0;
  let low = 0;
  let high = 0;
  let hedges = 0;
  let repeated = 0;
  let repeatedRun = 0;
  let running = 0;
  let hasTriple = false;
  let last = -1;
  for (let index = 0; index < words.size; index += 1) {
    const word = words.at(index);
    const at = word * recordSize;
    const own = records[at + TRAITS]!;
    hedges += own >>> traitBits;
    running = word === last ? running + 1 : 1;
    if (running === 3) hasTriple = true;
    last = word;
    if (records[at + MARK] === mark) {
      repeated += 1;
      if (repeated > repeatedRun) repeatedRun = repeated;
      continue;
    }
    records[at + MARK] = mark;
    repeated = 0;
    distinct += 1;
    all |= own;
    low += records[at + LANGUAGES_LOW]!;
    high += records[at + LANGUAGES_HIGH]!;
    const stem = records[at + STEM]!;
    if ((own & subject) === 0 || stemMarks[stem] === mark) continue;
    stemMarks[stem] = mark;
    subjects.push(word);
  }
  const languages = { low, high };
  return { count: words.size, distinct, traits: all, subjects, languages, hedges, repeatedRun, hasTriple };
}

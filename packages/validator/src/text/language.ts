import { readonlySetOf } from './readonly-set-of.ts';

/** ISO 639-1 code of a language that can be told from a sentence. */
export type Language = (typeof languages)[number];

const languages = [
  'en',
  'es',
  'de',
  'fr',
  'pt',
  'it',
  'nl',
  'pl',
  'tr',
  'ru',
  'zh',
  'ja',
  'ko',
  'ar',
  'hi',
  'el',
  'he',
  'th',
] as const;

/** Frequent words that few of the other languages here share. */
const frequent: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  en: readonlySetOf(
    'the is are of and to what where which how does this that it in for with from when why we our my can you not be has have before should',
  ),
  es: readonlySetOf(
    'el la los las una qué que dónde donde cómo como está para con por del es en se nuestro nuestra mi hay y pero cuál esto este',
  ),
  de: readonlySetOf(
    'der die das und ist nicht wo wie wird werden ein eine einen einem mit für auf dem den wir uns unser von zu sind im kann bitte ich sich oder',
  ),
  fr: readonlySetOf(
    'le la les des une est où comment dans pour avec nous notre que qui du et sur pas ce cette je vous sont fait quel quelle',
  ),
  pt: readonlySetOf(
    'o os as uma não onde como está para com do da dos das em no na que nosso nossa é isso esse qual eu você',
  ),
  it: readonlySetOf(
    'il lo gli una dove come per con della del delle di che è nel nella nostro nostra sono questo questa viene e quale',
  ),
  nl: readonlySetOf(
    'de het een waar hoe wordt met voor van en op niet onze wij zijn dat die dit je kan naar er',
  ),
  pl: readonlySetOf(
    'gdzie jak jest nie się w na do czy co z że mamy nasz nasza nasze który która dla po ten ta i',
  ),
  tr: readonlySetOf('ve bir nerede nasıl için bu ne mi mı mu değil ile var olan hangi bizim'),
};

/** Positions in `languages` by frequent word. */
const languagesOf = /* @__PURE__ */ indexFrequent();

function indexFrequent(): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [position, language] of languages.entries())
    for (const word of frequent[language] ?? []) index.set(word, [...(index.get(word) ?? []), position]);
  return index;
}

/** Scripts that tell the language on their own. Kana before Han: Japanese mixes both. */
const scripts: readonly [RegExp, Language][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
];

/**
 * The language of a text, or undefined. A foreign script needs 4 letters and an eighth of the text; among Latin
 * languages the one with three or more different frequent words and twice as many as the next.
 */
export function languageOf(text: string, words: ReadonlySet<string>): Language | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range begins after Latin-1
  if (/[^\u0000-\u024F\u2000-\u2BFF]/.test(text))
    for (const [script, language] of scripts) {
      const letters = text.match(script)?.length ?? 0;
      if (letters >= 4 && letters * 8 >= text.length) return language;
    }
  const hits = new Uint8Array(languages.length);
  for (const word of words) for (const language of languagesOf.get(word) ?? []) hits[language]! += 1;
  let best = 0;
  let first = 0;
  let second = 0;
  for (const [language, count] of hits.entries())
    if (count > first) [best, first, second] = [language, count, first];
    else if (count > second) second = count;
  return first >= 3 && first >= second * 2 ? languages[best] : undefined;
}

/** How many different frequent words of the language the text has. */
export function countFrequent(words: readonly string[], language: Language): number {
  const known = frequent[language];
  return known ? new Set(words.filter((word) => known.has(word))).size : 0;
}

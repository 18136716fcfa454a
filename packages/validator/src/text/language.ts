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
const frequent: Readonly<Partial<Record<Language, string>>> = {
  en: 'the is are of and to what where which how does this that it in for with from when why we our my can you not be has have before should',
  es: 'el la los las una qué que dónde donde cómo como está para con por del es en se nuestro nuestra mi hay y pero cuál esto este',
  de: 'der die das und ist nicht wo wie wird werden ein eine einen einem mit für auf dem den wir uns unser von zu sind im kann bitte ich sich oder',
  fr: 'le la les des une est où comment dans pour avec nous notre que qui du et sur pas ce cette je vous sont fait quel quelle',
  pt: 'o os as uma não onde como está para com do da dos das em no na que nosso nossa é isso esse qual eu você',
  it: 'il lo gli una dove come per con della del delle di che è nel nella nostro nostra sono questo questa viene e quale',
  nl: 'de het een waar hoe wordt met voor van en op niet onze wij zijn dat die dit je kan naar er',
  pl: 'gdzie jak jest nie się w na do czy co z że mamy nasz nasza nasze który która dla po ten ta i',
  tr: 've bir nerede nasıl için bu ne mi mı mu değil ile var olan hangi bizim',
};

/** Counts of words by language, six bits to a language: those of the first five languages, and of the others. */
export interface LanguageCounts {
  readonly low: number;
  readonly high: number;
}

const bitsToCount = 6;
const largestCount = 63;
const languagesInLow = 5;
/** Those told by their words come first. */
const latinLanguages = /* @__PURE__ */ Object.keys(frequent).length;

/** By frequent word what it adds to the counts of a text in which it stands. No language has 64 of them. */
export function indexFrequent(): ReadonlyMap<string, LanguageCounts> {
  const index = new Map<string, LanguageCounts>();
  for (const [position, language] of languages.entries())
    for (const word of frequent[language]?.split(' ') ?? []) {
      const { low, high } = index.get(word) ?? { low: 0, high: 0 };
      const isLow = position < languagesInLow;
      const one = 1 << ((isLow ? position : position - languagesInLow) * bitsToCount);
      index.set(word, isLow ? { low: low + one, high } : { low, high: high + one });
    }
  return index;
}

function countOf(position: number, { low, high }: LanguageCounts): number {
  if (position < languagesInLow) return (low >>> (position * bitsToCount)) & largestCount;
  return position < latinLanguages
    ? (high >>> ((position - languagesInLow) * bitsToCount)) & largestCount
    : 0;
}

/** How many of the counted words the language uses often. */
export function countFrequent(language: Language, counts: LanguageCounts): number {
  return countOf(languages.indexOf(language), counts);
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

/** The language that a foreign script tells: it needs 4 letters and an eighth of the text. */
export function scriptLanguageOf(text: string): Language | undefined {
  if (!hasForeignScript(text)) return undefined;
  for (const [script, language] of scripts) {
    const letters = text.match(script)?.length ?? 0;
    if (letters >= 4 && letters * 8 >= text.length) return language;
  }
  return undefined;
}

/** Beyond Latin letters and general punctuation. */
function hasForeignScript(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x24f && (unit < 0x2000 || unit > 0x2bff)) return true;
  }
  return false;
}

/**
 * Among Latin languages the one with three or more different frequent words and twice as many as the next; undefined
 * where there is none.
 */
export function latinLanguageOf(counts: LanguageCounts): Language | undefined {
  // English alone, which most texts are.
  if (counts.high === 0 && counts.low <= largestCount) return counts.low >= 3 ? 'en' : undefined;
  let best = 0;
  let first = 0;
  let second = 0;
  for (let position = 0; position < latinLanguages; position += 1) {
    const count = countOf(position, counts);
    if (count > first) {
      best = position;
      second = first;
      first = count;
    } else if (count > second) second = count;
  }
  return first >= 3 && first >= second * 2 ? languages[best] : undefined;
}

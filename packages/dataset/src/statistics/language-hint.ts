const scripts: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['el', /\p{Script=Greek}/u],
  ['th', /\p{Script=Thai}/u],
];

// Frequent words that are rare in the other listed languages and in code.
const words: Readonly<Record<string, readonly string[]>> = {
  de: 'der das und ist nicht wo wie welche eine einen bitte für mit werden kann wird ich auf dem zeig'.split(
    ' ',
  ),
  es: 'el los las y dónde donde cómo qué una por favor puedes está para con del archivo muéstrame'.split(' '),
  fr: 'le les des est où comment quelle quel une dans pour avec fichier peux vous nous montre trouve'.split(
    ' ',
  ),
  it: 'il gli dove come che una per con della nel questo puoi sono è mostrami trova quale'.split(' '),
  nl: 'het een waar hoe welke niet voor van deze kun bestand zijn laat zien wordt'.split(' '),
  pt: 'os onde como uma para não você pode arquivo do da em está mostre qual são'.split(' '),
  tr: 'bir ve nerede nasıl bu için dosya ile mi ne lütfen göster hangi değil'.split(' '),
  en: 'the is are where how what which and of to in for does this that our my we can please show find'.split(
    ' ',
  ),
};

let languagesOf: Map<string, string[]> | undefined;

/** Built on first use: importing the package does no work. */
function languagesByWord(): Map<string, string[]> {
  if (languagesOf) return languagesOf;
  languagesOf = new Map();
  for (const [language, list] of Object.entries(words))
    for (const word of list) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  return languagesOf;
}

/**
 * A rough guess at the language of a question, enough to see how a set is mixed: by script, else by frequent words.
 * `und` where nothing tells, as in "grep TODO". Not a language detector.
 */
export function languageHint(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is meant
  if (/[^\x00-\u024f]/.test(text)) {
    const script = scripts.find(([, pattern]) => pattern.test(text));
    if (script) return script[0];
  }
  const languages = languagesByWord();
  const votes = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
    for (const language of languages.get(word) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1);
  // English wins a tie: its words are the ones that code and product names are made of.
  const [best] = [...votes].sort(([a, m], [b, n]) => n - m || Number(b === 'en') - Number(a === 'en'));
  return best?.[0] ?? 'und';
}

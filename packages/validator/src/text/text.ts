import { functionWords } from './function-words.ts';
import { type Language, languageOf } from './language.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/** A text whose words, subject and language are worked out once, when first asked for. */
export class Text {
  readonly value: string;
  #words: readonly string[] | undefined;
  #distinct: ReadonlySet<string> | undefined;
  #stems: ReadonlySet<string> | undefined;
  #language: Language | undefined | null = null;

  constructor(value: string) {
    this.value = value;
  }

  /** Lower case, in order. */
  get words(): readonly string[] {
    this.#words ??= wordsOf(this.value);
    return this.#words;
  }

  /** The different words. */
  get distinct(): ReadonlySet<string> {
    this.#distinct ??= new Set(this.words);
    return this.#distinct;
  }

  /** The distinct stems of the words that carry the subject. */
  get stems(): ReadonlySet<string> {
    this.#stems ??= stemsOf(this.distinct);
    return this.#stems;
  }

  /** Undefined where the text is too short or too mixed to tell. */
  get language(): Language | undefined {
    if (this.#language === null) this.#language = languageOf(this.value, this.distinct);
    return this.#language;
  }
}

function stemsOf(words: ReadonlySet<string>): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of words) if (!functionWords.has(word)) stems.add(stemOf(word));
  return stems;
}

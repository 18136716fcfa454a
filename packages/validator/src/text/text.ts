import { functionWords } from './function-words.ts';
import { type Language, languageOf } from './language.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/** A text whose words, subject and language are worked out once, when first asked for. */
export class Text {
  readonly value: string;
  #words: readonly string[] | undefined;
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

  /** The distinct stems of the words that carry the subject. */
  get stems(): ReadonlySet<string> {
    this.#stems ??= new Set(this.words.filter((word) => !functionWords.has(word)).map(stemOf));
    return this.#stems;
  }

  /** Undefined where the text is too short or too mixed to tell. */
  get language(): Language | undefined {
    if (this.#language === null) this.#language = languageOf(this.value, this.words);
    return this.#language;
  }
}

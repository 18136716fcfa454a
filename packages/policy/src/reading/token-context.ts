import { isWordCode } from './character-classes.ts';
import type { TokenSurroundings } from './classify-path.ts';

const skipped = ' \t\'"`“”‘’«»([{*_,:';
const importWords = /\b(?:import|export|require|imports|importing|imported)\b/;

/** The surroundings of a token; neighbours are read only when a reader asks for them. */
export class TokenContext implements TokenSurroundings {
  readonly delimited: boolean;
  readonly pasted: boolean;
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;

  constructor(text: string, start: number, end: number, delimited: boolean, pasted: boolean) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.delimited = delimited;
    this.pasted = pasted;
  }

  get before(): string {
    let end = this.#start;
    for (let steps = 0; steps < 4 && end > 0 && skipped.includes(this.#text[end - 1]!); steps++) end--;
    let start = end;
    while (start > 0 && end - start < 32 && isWordCode(this.#text.charCodeAt(start - 1))) start--;
    return this.#text.slice(start, end);
  }

  get after(): string {
    let start = this.#end;
    for (let steps = 0; steps < 3 && skipped.includes(this.#text[start] ?? '.'); steps++) start++;
    let end = start;
    while (end - start < 32 && isWordCode(this.#text.charCodeAt(end))) end++;
    return this.#text.slice(start, end);
  }

  get importing(): boolean {
    const { before } = this;
    if (before === 'from')
      return importWords.test(this.#text.slice(Math.max(0, this.#start - 80), this.#start));
    return before !== '' && before.length < 10 && importWords.test(before);
  }
}

export interface WrapOptions {
  /** Of the terminal; where nobody looks at one, nothing is wrapped. */
  readonly columns: number | undefined;
  /** Characters that stand on the first line already. */
  readonly used: number;
  /** Spaces before each further line. */
  readonly indent: number;
}

/** Breaks a text between words so that it fits the terminal. A word that is too long stays whole. */
export function wrapText(text: string, { columns, used, indent }: WrapOptions): string {
  if (columns === undefined) return text;
  let at = used;
  const words = text.split(' ').map((word, index) => {
    const fits = index === 0 || at + 1 + word.length <= columns;
    at = fits ? at + (index === 0 ? 0 : 1) + word.length : indent + word.length;
    if (index === 0) return word;
    return fits ? ` ${word}` : `\n${' '.repeat(indent)}${word}`;
  });
  return words.join('');
}

/**
 * While a query is being written, text that must survive every later change of voice is fenced by
 * control characters: `verbatim` keeps each character (paths, symbols, code, numbers), `kept` keeps the
 * spelling but not the case (the words that a search has to find again).
 */
const verbatimOpen = '\u0001';
const keptOpen = '\u0003';
const close = '\u0002';

export const verbatim = (text: string | number): string => `${verbatimOpen}${text}${close}`;

export const kept = (text: string): string => `${keptOpen}${text}${close}`;

export interface TextPart {
  text: string;
  protection: 'none' | 'kept' | 'verbatim';
}

/** Splits marked text into its free and its protected parts. Fences do not nest. */
export function splitMarked(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let rest = text;
  while (rest !== '') {
    const start = rest.search(fence);
    if (start < 0) return [...parts, { text: rest, protection: 'none' }];
    if (start > 0) parts.push({ text: rest.slice(0, start), protection: 'none' });
    const end = rest.indexOf(close, start);
    const protection = rest[start] === verbatimOpen ? 'verbatim' : 'kept';
    parts.push({ text: rest.slice(start + 1, end), protection });
    rest = rest.slice(end + 1);
  }
  return parts;
}

/** The inverse of {@link splitMarked}. */
export const joinMarked = (parts: readonly TextPart[]): string =>
  parts
    .map(({ text, protection }) =>
      protection === 'none' ? text : protection === 'verbatim' ? verbatim(text) : kept(text),
    )
    .join('');

export const unmark = (text: string): string => text.replace(anyMark, '');

const fence = new RegExp(`[${verbatimOpen}${keptOpen}]`);
const anyMark = new RegExp(`[${verbatimOpen}${keptOpen}${close}]`, 'g');

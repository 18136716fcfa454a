import type { Recipe } from '../recipe.ts';

/** Binary, octal, hexadecimal and decimal, whichever way. */
export const numberBase: Recipe = ({ ask }) => {
  const text = ask.text;
  if (!/\b(?:hex(?:adecimal)?|binary|octal|decimal|base ?\d+|0x[0-9a-f]+|0b[01]+|bitwise|xor)\b/i.test(text))
    return undefined;
  const prefixed = /\b0x[0-9a-f]+\b|\b0b[01]+\b|\b0o[0-7]+\b/i.exec(text)?.[0];
  const based = /\b(?:binary|hex(?:adecimal)?|octal)\s+(?:number\s+|value\s+)?([0-9a-f]+)\b/i.exec(text);
  const plain = /(?<![\w.])\d+(?![\w.]\d)/.exec(text)?.[0];
  const towardDecimal = /\b(?:to|in|into|as) (?:a )?decimal\b/i.test(text);
  const source = /\bbinary\b/i.test(text) ? 2 : /\boctal\b/i.test(text) ? 8 : 16;
  const digits = towardDecimal
    ? (based?.[1] ?? /\b[0-9a-f]+\b(?=[^0-9a-f]*\bto decimal)/i.exec(text)?.[0] ?? plain)
    : undefined;
  const value = prefixed ?? (digits ? `int("${digits}", ${source})` : plain?.replace(/^0+(?=\d)/, ''));
  return value
    ? { value: `number = ${value}\nprint(number, bin(number), oct(number), hex(number))`, certainty: 0.8 }
    : undefined;
};

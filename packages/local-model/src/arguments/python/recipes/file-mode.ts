import type { Recipe } from '../recipe.ts';

/** Octal permissions as letters and the other way round. */
export const fileMode: Recipe = ({ ask }) => {
  if (!/\b(?:permissions?|chmod|rwx|mode|umask|octal)\b/i.test(ask.text)) return undefined;
  const octal = /(?<![\w.])0?o?([0-7]{3})(?![\w.])/.exec(ask.text)?.[1];
  if (octal)
    return {
      value: `import stat\n\nprint(stat.filemode(0o100000 | 0o${octal}), oct(0o${octal}))`,
      certainty: 0.8,
    };
  const letters = /\b[r-][w-][xst-](?:[r-][w-][xst-]){2}/.exec(ask.text)?.[0];
  if (!letters) return undefined;
  return {
    value: `letters = "${letters}"\nbits = "".join("0" if letter == "-" else "1" for letter in letters)\nprint(oct(int(bits, 2)))`,
    certainty: 0.8,
  };
};

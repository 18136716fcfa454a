import type { Recipe } from '../recipe.ts';

/** Whether a comparison of numbers holds: "is 0.1 + 0.2 == 0.3", "is 2^10 > 1000". */
export const comparison: Recipe = ({ ask }) => {
  const number = String.raw`-?\d+(?:\.\d+)?`;
  const side = `${number}(?:\\s*(?:\\*\\*|[-+*/^%])\\s*${number})*`;
  const match = new RegExp(
    `(?<![\\w.])(${side})\\s*(===?|!=|<=|>=|<|>|equals?|is equal to|greater than|less than|the same as)\\s*(${side})(?!\\w)`,
    'i',
  ).exec(ask.text);
  if (!match) return undefined;
  const sign =
    { greater: '>', less: '<' }[match[2]!.split(' ')[0]!.toLowerCase()] ??
    (/^[<>!]/.test(match[2]!) ? match[2]! : '==');
  const [left, right] = [match[1]!, match[3]!].map((part) => part.replace(/\^/g, '**'));
  return { value: `print(${left} ${sign} ${right})\nprint(repr(${left}), repr(${right}))`, certainty: 0.9 };
};

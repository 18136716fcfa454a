import { numberSource, pythonNumber } from '../numbers.ts';
import type { Recipe } from '../recipe.ts';

const number = `[$€£]?\\s*(${numberSource})`;
const shapes: readonly (readonly [RegExp, (a: string, b: string) => string])[] = [
  [
    new RegExp(`${number}\\s*(?:%|percent|pct)\\s*(?:of|from|off(?: of)?|on|out of)\\s*${number}`, 'i'),
    (a, b) => `print(${b} * ${a} / 100)`,
  ],
  [
    new RegExp(
      `${number}.{0,20}?\\b(?:plus|with|at|after adding|increased by|up|\\+)\\s*(?:a\\s*)?${number}\\s*(?:%|percent)`,
      'i',
    ),
    (a, b) => `print(${a} * (1 + ${b} / 100))`,
  ],
  [
    new RegExp(
      `${number}.{0,20}?\\b(?:minus|less|discounted|reduced by|decreased by|down|-)\\s*(?:by\\s*)?${number}\\s*(?:%|percent)`,
      'i',
    ),
    (a, b) => `print(${a} * (1 - ${b} / 100))`,
  ],
  [
    new RegExp(
      `(?:percent(?:age)?|%)\\s*(?:increase|decrease|change|growth|drop|difference|improvement|faster|slower)?.{0,40}?\\b(?:from|between)\\s*${number}.{0,20}?\\b(?:to|and)\\s*${number}`,
      'i',
    ),
    (a, b) => `print((${b} - ${a}) / ${a} * 100)`,
  ],
  [
    new RegExp(
      `(?:percent(?:age)?|%|pct|share|ratio).{0,60}?${number}.{0,30}?\\b(?:of|out of|in|from|over|\\/)\\s*${number}`,
      'i',
    ),
    (a, b) => `print(${a} / ${b} * 100)`,
  ],
  [
    new RegExp(`${number}.{0,30}?\\b(?:of|out of)\\s*${number}.{0,40}?(?:percent|percentage|%)`, 'i'),
    (a, b) => `print(${a} / ${b} * 100)`,
  ],
];

/** Shares, discounts, mark-ups and relative changes. */
export const percentage: Recipe = ({ ask, query }) => {
  const text = query.length > 2000 ? ask.text : query;
  if (!/%|percent|pct/i.test(text)) return undefined;
  for (const [shape, write] of shapes) {
    const match = shape.exec(text);
    if (match) return { value: write(pythonNumber(match[1]!), pythonNumber(match[2]!)), certainty: 0.85 };
  }
  return undefined;
};

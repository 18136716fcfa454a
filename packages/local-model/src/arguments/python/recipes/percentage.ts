import type { Filled } from '../../filler.ts';
import { numberSource, numbersIn, pythonNumber } from '../numbers.ts';
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
      `(?:percent(?:age)?|%|pct|share|ratio|proportion|fraction).{0,60}?${number}.{0,30}?\\b(?:of|out of|in|from|over|\\/)\\s*${number}`,
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
  if (!/%|percent|procent|prozent|por ?ciento|pour ?cent|per ?cento|pct|\b(?:share|proportion)\b/i.test(text))
    return undefined;
  for (const [shape, write] of shapes) {
    const match = shape.exec(text);
    if (match) return { value: write(pythonNumber(match[1]!), pythonNumber(match[2]!)), certainty: 0.85 };
  }
  return fromTwoNumbers(text);
};

/** Whatever the language: one number with a percent sign and one without. Two plain ones are a share of the larger. */
function fromTwoNumbers(text: string): Filled | undefined {
  const marked = new RegExp(
    `(?<![\\w.])(${numberSource})\\s*(?:%|％|percent|procent|prozent|por ?ciento|pour ?cent|per ?cento|pct)`,
    'i',
  ).exec(text);
  const others = numbersIn(
    marked ? text.slice(0, marked.index) + text.slice(marked.index + marked[0].length) : text,
  );
  if (marked && others.length === 1)
    return { value: `print(${others[0]} * ${pythonNumber(marked[1]!)} / 100)`, certainty: 0.7 };
  if (marked || others.length !== 2) return undefined;
  const [a, b] = others as [string, string];
  if (/\b(?:increase|decrease|change|growth|drop|differ\w*|more|less|higher|lower)\b/i.test(text))
    return { value: `print((${b} - ${a}) / ${a} * 100, (${a} - ${b}) / ${b} * 100)`, certainty: 0.6 };
  const [part, whole] = Number(a) <= Number(b) ? [a, b] : [b, a];
  return { value: `print(${part} / ${whole} * 100)`, certainty: 0.65 };
}

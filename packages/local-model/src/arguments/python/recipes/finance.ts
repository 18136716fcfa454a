import { numberSource, pythonNumber } from '../numbers.ts';
import type { Recipe } from '../recipe.ts';

/** Compound growth and loan payments. */
export const finance: Recipe = ({ ask }) => {
  const text = ask.text;
  if (
    !/\b(?:compound|interest|annual growth|cagr|mortgage|loan|monthly payment|growth|grows?|doubl\w+|invest\w*|per year|annually)\b/i.test(
      text,
    )
  )
    return undefined;
  const rate = new RegExp(`(${numberSource})\\s*(?:%|percent)`, 'i').exec(text);
  const years = new RegExp(`(${numberSource})[- ]?(years?|months?|weeks?|days?)`, 'i').exec(text);
  const amount = [
    ...text.matchAll(
      new RegExp(
        `[$€£]?\\s*(${numberSource})(k)?(?!\\s*(?:%|percent|[- ]?(?:years?|months?|weeks?|days?)))`,
        'gi',
      ),
    ),
  ].find((match) => match.index !== rate?.index && match.index !== years?.index);
  if (!rate || !years || !amount) return undefined;
  const [principal, percent, periods] = [
    pythonNumber(amount[1]!) + (amount[2] ? ' * 1000' : ''),
    pythonNumber(rate[1]!),
    pythonNumber(years[1]!),
  ];
  if (/\b(?:loan|mortgage|monthly payment)\b/i.test(text))
    return {
      value: `principal, rate, months = ${principal}, ${percent} / 100 / 12, ${periods}${/year/i.test(years[2]!) ? ' * 12' : ''}\nprint(principal * rate / (1 - (1 + rate) ** -months))`,
      certainty: 0.75,
    };
  return { value: `print(${principal} * (1 + ${percent} / 100) ** ${periods})`, certainty: 0.75 };
};

import type { Recipe } from '../recipe.ts';

/** Sorts, counts or deduplicates a bracketed list of words. */
export const wordList: Recipe = ({ query, ask }) => {
  const list =
    /\[\s*((?:"[^"\n]*"|'[^'\n]*'|-?\d[\d.]*|None|True|False)(?:\s*,\s*(?:"[^"\n]*"|'[^'\n]*'|-?\d[\d.]*|None|True|False))*)\s*\]/.exec(
      query.slice(0, 4000),
    );
  if (!list) return undefined;
  const said = ask.text;
  const prints = [
    /\b(?:sort|order|ascending)/i.test(said) && 'print(sorted(values))',
    /\b(?:reverse|descending)/i.test(said) && 'print(values[::-1])',
    /\b(?:unique|distinct|dedup\w*|duplicates?)\b/i.test(said) &&
      'print(list(dict.fromkeys(values)), len(values) - len(set(values)))',
    /\b(?:common|frequen\w+|mode|occur\w*|each)\b/i.test(said) &&
      'from collections import Counter\nprint(Counter(values).most_common())',
    /\b(?:how many|count|length|len)\b/i.test(said) && 'print(len(values))',
    /\b(?:longest|shortest)\b/i.test(said) && 'print(max(values, key=len), min(values, key=len))',
  ].filter(Boolean);
  return prints.length > 0
    ? { value: `values = [${list[1]}]\n${prints.join('\n')}`, certainty: 0.85 }
    : undefined;
};

import { pythonString } from '../python-literal.ts';
import type { Recipe } from '../recipe.ts';

const wishes: readonly (readonly [RegExp, string])[] = [
  [
    /\bnatural\b/i,
    'import re\nprint(sorted(items, key=lambda item: [int(part) if part.isdigit() else part for part in re.split(r"(\\d+)", item)]))',
  ],
  [
    /\b(?:by length|longest|shortest)\b/i,
    'print(sorted(items, key=len), max(items, key=len), min(items, key=len))',
  ],
  [/\b(?:case[- ]?insensitive|ignor\w+ case)\b/i, 'print(sorted(items, key=str.lower))'],
  [
    /\b(?:sort\w*|order|alphabet\w*|first|last)\b/i,
    'print(sorted(items), sorted(items)[0], sorted(items)[-1])',
  ],
  [
    /\b(?:dedup\w*|unique|distinct|duplicates?)\b/i,
    'print(list(dict.fromkeys(items)), sorted({item for item in items if items.count(item) > 1}))',
  ],
  [/\breverse/i, 'print(items[::-1])'],
  [
    /\b(?:frequen\w+|most common|occurs?|each)\b/i,
    'from collections import Counter\nprint(Counter(items).most_common())',
  ],
  [/\b(?:how many|count)\b/i, 'print(len(items), len(set(items)))'],
];

/** Sorts, counts or deduplicates bare words between commas; shuffles them by a given seed. */
export const bareList: Recipe = ({ ask }) => {
  const run = /[\w.-]+(?:,\s+(?:and\s+)?[\w.-]+){3,}/.exec(ask.text.slice(0, 1000))?.[0];
  if (!run) return undefined;
  const items = run.split(/,\s+(?:and\s+)?/).map(pythonString);
  const head = `items = [${items.join(', ')}]\n`;
  const seed = /\bseed(?:ed)?\s*(?:of|=|with)?\s*(\d+)/i.exec(ask.text)?.[1];
  if (/\bshuffle\b/i.test(ask.text))
    return {
      value: `import random\n\n${head}random.seed(${seed ?? 0})\nrandom.shuffle(items)\nprint(items)`,
      certainty: 0.85,
    };
  const chosen = wishes.find(([pattern]) => pattern.test(ask.text));
  return chosen ? { value: head + chosen[1], certainty: 0.8 } : undefined;
};

import { pythonString } from '../python-literal.ts';
import type { Recipe } from '../recipe.ts';

const distance = `def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]

print(distance(a, b))`;

const facts: readonly (readonly [RegExp, string])[] = [
  [/\b(?:edit|levenshtein) distance\b|\bhow many edits\b/i, distance],
  [/\bhamming\b/i, 'print(sum(x != y for x, y in zip(a, b)))'],
  [
    /\banagrams?\b/i,
    'letters = lambda text: sorted(c for c in text.lower() if c.isalnum())\nprint(letters(a) == letters(b))',
  ],
  [
    /\blongest common (?:substring|prefix|subsequence)\b|\bcommon (?:substring|prefix)\b/i,
    'from difflib import SequenceMatcher\n\nmatch = SequenceMatcher(None, a, b, autojunk=False).find_longest_match()\nprint(repr(a[match.a:match.a + match.size]), match.size)',
  ],
  [/\bsimilar\w*\b/i, 'from difflib import SequenceMatcher\n\nprint(SequenceMatcher(None, a, b).ratio())'],
  [/\b(?:contains?|substring|occurs?|inside)\b/i, 'print(a in b, b in a, b.count(a))'],
  [
    /\b(?:equal|same|identical|differ\w*)\b/i,
    'print(a == b, [(i, x, y) for i, (x, y) in enumerate(zip(a, b)) if x != y][:10], len(a), len(b))',
  ],
  [/\b(?:intersection|common|overlap)\b/i, 'print(sorted(set(a) & set(b)))'],
];

/** Distance, anagrams, common parts and equality of two quoted texts. */
export const textPair: Recipe = ({ ask, spans }) => {
  const texts = spans
    .filter(({ kind, source, fenced }) => source === 'query' && kind === 'quote' && !fenced)
    .map(({ text }) => text);
  const [a, b] = texts;
  const fact =
    a !== undefined && b !== undefined ? facts.find(([pattern]) => pattern.test(ask.text)) : undefined;
  return fact
    ? { value: `a, b = ${pythonString(a!)}, ${pythonString(b!)}\n${fact[1]}`, certainty: 0.85 }
    : undefined;
};

import { numbersIn } from '../numbers.ts';
import type { Recipe } from '../recipe.ts';

/** Coins, dice and shared birthdays, by exact counting or a seeded simulation. */
export const chance: Recipe = ({ ask }) => {
  const text = ask.text;
  if (!/\b(?:probability|chances?|odds|simulat\w+|monte carlo|likely|expected)\b/i.test(text))
    return undefined;
  const numbers = numbersIn(text);
  const trials = numbers.find((number) => Number(number) >= 1000) ?? '100000';
  const head = 'import random\n\nrandom.seed(0)\n';
  const few = numbers.filter((number) => number !== trials);
  if (/\bbirthday/i.test(text)) {
    const people = few[0] ?? '23';
    return {
      value: `chance = 1.0\nfor taken in range(${people}):\n    chance *= (365 - taken) / 365\nprint(1 - chance)`,
      certainty: 0.85,
    };
  }
  if (/\bcoin|\bflips?\b|\btoss|\bheads\b/i.test(text))
    return {
      value:
        `${head}flips = ${few.find((number) => Number(number) > 1) ?? trials}\nheads = sum(random.random() < 0.5 for _ in range(flips))\nprint(heads, heads / flips)\n${few[0] ? `exact = 0.5 ** ${few[0]}\nprint(exact)` : ''}`.trimEnd(),
      certainty: 0.6,
    };
  if (/\bdic?e\b|\brolls?\b/i.test(text)) {
    const count = /\b(two|2) (?:\w+ )?dic?e\b/i.test(text)
      ? '2'
      : /\b(three|3) (?:\w+ )?dic?e\b/i.test(text)
        ? '3'
        : '1';
    const many = /\b(\d+)\s+(?:\w+\s+)?dic?e\b/i.exec(text)?.[1] ?? count;
    return {
      value: `from collections import Counter\n${head}totals = Counter(sum(random.randint(1, 6) for _ in range(${many})) for _ in range(${trials}))\nfor total, count in sorted(totals.items()):\n    print(total, count / ${trials})`,
      certainty: 0.7,
    };
  }
  return undefined;
};

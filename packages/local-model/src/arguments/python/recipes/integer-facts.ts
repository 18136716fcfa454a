import { numbersIn } from '../numbers.ts';
import type { Recipe } from '../recipe.ts';

const prime = `def is_prime(number):
    return number > 1 and all(number % divisor for divisor in range(2, int(number ** 0.5) + 1))

`;
/** The first so many primes, by trial division. */
const firstPrimes = (count: string | undefined) =>
  `${prime}primes, number = [], 2\nwhile len(primes) < ${count}:\n    if is_prime(number):\n        primes.append(number)\n    number += 1\nprint(primes)`;

const fibonacci = `def fibonacci(count):
    a, b = 0, 1
    for _ in range(count):
        a, b = b, a + b
    return a

`;

type Write = (numbers: readonly string[]) => string;
const facts: readonly (readonly [RegExp, number, Write])[] = [
  [/\bfirst \d+ primes?\b/i, 1, (n) => firstPrimes(n[0])],
  [
    /\bprimes? (?:numbers? )?(?:below|under|up to|less than|smaller than|between|until|in)\b|\b(?:how many|count|list|sum of) (?:the )?primes?\b/i,
    1,
    (n) =>
      `${prime}primes = [n for n in range(${n.length > 1 ? n[0] : 2}, ${n.at(-1)}) if is_prime(n)]\nprint(len(primes), sum(primes))\nprint(primes[-10:])`,
  ],
  [
    /\bprime factor|\bfactori[sz]e\b|\bfactorization\b/i,
    1,
    (n) =>
      `number, factors, divisor = ${n[0]}, [], 2\nwhile number > 1:\n    while number % divisor == 0:\n        factors.append(divisor)\n        number //= divisor\n    divisor += 1\nprint(factors)`,
  ],
  [
    /\bprime\b/i,
    1,
    (n) => `${prime}${n.map((number) => `print(${number}, is_prime(${number}))`).join('\n')}`,
  ],
  [/\bfactorial\b|\b\d+!/i, 1, (n) => `import math\n\nprint(math.factorial(${n[0]}))`],
  [
    /\bfibonacci\b|\bfib\b/i,
    1,
    (n) =>
      `${fibonacci}print(fibonacci(${n[0]}))\nprint([fibonacci(n) for n in range(min(${n[0]}, 20) + 1)])`,
  ],
  [/\b(?:gcd|greatest common)\b/i, 2, (n) => `import math\n\nprint(math.gcd(${n.join(', ')}))`],
  [/\b(?:lcm|least common)\b/i, 2, (n) => `import math\n\nprint(math.lcm(${n.join(', ')}))`],
  [/\b(?:choose|combinations?)\b/i, 2, (n) => `import math\n\nprint(math.comb(${n[0]}, ${n[1]}))`],
  [/\bpermutations?\b/i, 2, (n) => `import math\n\nprint(math.perm(${n[0]}, ${n[1]}))`],
  [
    /\bdivisible\b|\bremainder\b|\bmod(?:ulo)?\b/i,
    2,
    (n) => `print(${n[0]} % ${n[1]}, ${n[0]} % ${n[1]} == 0)`,
  ],
  [
    /\bdivisors?\b|\bfactors of\b/i,
    1,
    (n) => `number = ${n[0]}\nprint([d for d in range(1, number + 1) if number % d == 0])`,
  ],
  [
    /\bleap year\b/i,
    1,
    (n) => `import calendar\n\n${n.map((year) => `print(${year}, calendar.isleap(${year}))`).join('\n')}`,
  ],
  [/\bpower of (?:two|2)\b/i, 1, (n) => `number = ${n[0]}\nprint(number > 0 and number & (number - 1) == 0)`],
  [
    /\bdigits?\b.*\bsum\b|\bsum\b.*\bdigits?\b/i,
    1,
    (n) => `print(sum(int(digit) for digit in str(${n[0]})))`,
  ],
  [/\bsquare root\b|\bsqrt\b/i, 1, (n) => `import math\n\nprint(math.sqrt(${n[0]}))`],
  [
    /\bbits? (?:are )?set\b|\bpopcount\b|\bset bits\b/i,
    1,
    (n) => `print(bin(${n[0]}).count("1"), bin(${n[0]}))`,
  ],
  [/\blog(?:arithm)?(?:2| base 2)\b/i, 1, (n) => `import math\n\nprint(math.log2(${n.at(-1)}))`],
];

/** Primes, factorials, divisors and their like. */
export const integerFacts: Recipe = ({ query, ask }) => {
  const text = query.length < 600 ? query : ask.text;
  const numbers = numbersIn(text.replace(/(?<=\d)!/g, ' ').replace(/(?<=\d)(?:st|nd|rd|th)\b/g, ' ')).filter(
    (number) => /^\d+$/.test(number),
  );
  for (const [pattern, least, write] of facts)
    if (pattern.test(text) && numbers.length >= least) return { value: write(numbers), certainty: 0.85 };
  return undefined;
};

import type { QueryStyle } from '../taxonomy-entry.ts';

/** Styles of wanting something worked out. */
export const computeStyles: readonly QueryStyle[] = [
  {
    id: 'bare-arithmetic',
    intents: ['compute'],
    description: 'An expression, hardly a word around it.',
    examples: ['(1840-275)*1.19', '2**40 / 1e9'],
  },
  {
    id: 'word-problem',
    intents: ['compute'],
    description: 'A small story whose numbers lead to a result.',
    examples: [
      'A crate holds 24 bottles. We sell 1,130 a week. How many crates?',
      '3 nodes at 0.24 an hour, 19 days, what do we pay?',
    ],
  },
  {
    id: 'unit-conversion',
    intents: ['compute'],
    description: 'From one unit or base to another.',
    examples: ['1.75 TiB in GB?', '0b101101 as decimal and hex'],
  },
  {
    id: 'date-arithmetic',
    intents: ['compute'],
    description: 'Days between, weekday of, date plus duration.',
    examples: ['which weekday is 29 Feb 2028?', 'what date is 90 days after 2026-11-14'],
  },
  {
    id: 'regex-check',
    intents: ['compute'],
    description: 'A pattern and one or more strings to try it on.',
    examples: ['does ^\\w+@\\w+\\.\\w{2,}$ accept "a@b.c"?', 'try /(\\d{3})-(\\d{4})/ on "555-0199"'],
  },
  {
    id: 'snippet-behaviour',
    intents: ['compute'],
    description: 'A few lines of Python and the question what they print or raise.',
    examples: ['what does [*map(str, range(3))] give', 'does {}.get("a", 1) or 2 return 1 or 2'],
  },
  {
    id: 'payload-parsing',
    intents: ['compute'],
    description: 'A pasted JSON, CSV or encoded string to decode, count or validate.',
    examples: ['decode eyJhIjoxfQ==', 'how many objects are in [{"a":1},{"a":2},{"b":3}]'],
  },
  {
    id: 'statistics',
    intents: ['compute'],
    description: 'Mean, median, percentile or deviation of given figures.',
    examples: ['median of 12, 7, 3, 21, 9', 'standard deviation of 4.1 3.9 4.4 4.0'],
  },
  {
    id: 'simulation',
    intents: ['compute'],
    description: 'A chance or growth to be simulated or iterated.',
    examples: [
      'simulate 10,000 rolls of two dice, how often is the sum 7?',
      '5% growth for 12 years from 800, year by year',
    ],
  },
  {
    id: 'quick-benchmark',
    intents: ['compute'],
    description: 'Two small ways of doing something in Python, to be timed.',
    examples: [
      'time "".join vs += for 100k characters',
      'is set lookup really faster than list for 500 items? measure it',
    ],
  },
  {
    id: 'algorithm-check',
    intents: ['compute'],
    description: 'A small algorithm to run on given input.',
    examples: ['levenshtein distance of "kitten" and "sitting"', 'first 12 primes above 500'],
  },
  {
    id: 'claim-to-verify',
    intents: ['compute'],
    description: 'A statement about numbers or strings that can be checked by running it.',
    examples: ['someone claims 2^61-1 is prime, check', 'confirm that sha256 of "abc" starts with ba78'],
  },
];

import type { Recipe } from '../recipe.ts';

/** Behaviour of Python itself that a fixed program shows. */
const facts: readonly (readonly [RegExp, string])[] = [
  [
    /\bsort\w*\b.{0,40}\bstable\b|\bstable\b.{0,40}\bsort/i,
    'rows = [("b", 1), ("a", 1), ("c", 0), ("a", 0)]\nprint(sorted(rows, key=lambda row: row[1]))\nprint([name for name, key in sorted(rows, key=lambda row: row[1]) if key == 1] == ["b", "a"])',
  ],
  [
    /\bdict\w*\b.{0,50}\b(?:order|insertion)|\binsertion order\b/i,
    'keys = ["z", "a", "m"]\nprint(list(dict.fromkeys(keys)) == keys)',
  ],
  [
    /\bbanker'?s rounding\b|\bround\w*\b.{0,30}\bhalf\b/i,
    'print([(value, round(value)) for value in (0.5, 1.5, 2.5, 3.5, -0.5)])',
  ],
  [
    /\bmutable default/i,
    'def append(value, values=[]):\n    values.append(value)\n    return values\n\nprint(append(1), append(2))',
  ],
  [
    /\blate binding|\bclosures? in (?:a )?loop/i,
    'functions = [lambda: n for n in range(3)]\nprint([function() for function in functions])',
  ],
  [
    /\binteger (?:overflow|size)|\bint\w* overflow/i,
    'print(2 ** 63, 2 ** 63 + 1 > 2 ** 63, (2 ** 200).bit_length())',
  ],
  [
    /\bnan\b.{0,30}\b(?:equal|==|compare)/i,
    'nan = float("nan")\nprint(nan == nan, nan != nan, nan in [nan])',
  ],
];

export const pythonFacts: Recipe = ({ ask }) => {
  const fact = facts.find(([pattern]) => pattern.test(ask.text));
  return fact ? { value: fact[1], certainty: 0.7 } : undefined;
};

import type { Recipe } from '../draft.ts';
import { caseWords } from '../lexicon/case-words.ts';
import type { Scene } from '../scene/scene.ts';
import { drawArea, drawPerson, drawProcess, drawThing } from '../scene/words.ts';
import { computeRecipe } from './compute-recipe.ts';
import { pythonText } from './python-text.ts';

interface Pattern {
  pattern: string;
  samples(scene: Scene): readonly string[];
}

const patterns: readonly Pattern[] = [
  {
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    samples: ({ random }) => [
      `2026-0${random.integer(1, 9)}-1${random.integer(0, 9)}`,
      `26-1-${random.integer(1, 9)}`,
      `2026-1${random.integer(0, 9)}-4${random.integer(0, 9)}`,
    ],
  },
  {
    pattern: '^[A-Z]{2}\\d{6}$',
    samples: ({ random }) => [
      `AB${random.integer(100000, 999999)}`,
      `ab${random.integer(100000, 999999)}`,
      `ABC${random.integer(10000, 99999)}`,
    ],
  },
  {
    pattern: '^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$',
    samples: (scene) => [
      `${drawArea(scene)}@example.org`,
      `${drawArea(scene)}@localhost`,
      `a b@${drawArea(scene)}.io`,
    ],
  },
  {
    pattern: '(\\d+)\\s*(ms|s|m)',
    samples: ({ random }) => [
      `${random.integer(1, 900)}ms`,
      `${random.integer(1, 90)} s`,
      `${random.integer(1, 9)} hours`,
    ],
  },
  {
    pattern: '^#[0-9a-f]{6}$',
    samples: ({ random }) => [
      `#${random.integer(100000, 999999)}`,
      `#FF${random.integer(1000, 9999)}`,
      `${random.integer(100000, 999999)}`,
    ],
  },
  {
    pattern: '\\b(foo|bar)\\b',
    samples: (scene) => [`foo ${drawThing(scene)}`, `foobar ${drawThing(scene)}`, `${drawArea(scene)} bar`],
  },
  {
    pattern: '^v?\\d+\\.\\d+\\.\\d+(-[a-z0-9.]+)?$',
    samples: ({ random }) => [
      `v1.${random.integer(0, 40)}.0`,
      `1.${random.integer(0, 40)}`,
      `2.0.${random.integer(0, 40)}-rc.1`,
    ],
  },
  {
    pattern: '^\\+?[0-9 ]{7,15}$',
    samples: ({ random }) => [
      `+49 ${random.integer(1000000, 9999999)}`,
      `${random.integer(100, 999)}-${random.integer(100, 999)}`,
      `${random.integer(1000000, 9999999)}`,
    ],
  },
  {
    pattern: '(?<=id=)\\w+',
    samples: ({ random }) => [
      `id=${random.integer(10, 9999)}&x=1`,
      `uid=${random.integer(10, 9999)}`,
      `id: ${random.integer(10, 99)}`,
    ],
  },
  {
    pattern: '^(?!.*\\.\\.)[\\w./-]+$',
    samples: (scene) => [`${drawArea(scene)}/a.txt`, `../${drawArea(scene)}`, `${drawArea(scene)}/..`],
  },
  {
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    samples: (scene) => [caseWords(drawThing(scene), 'kebab'), `${drawThing(scene)}!`, `-${drawArea(scene)}`],
  },
  {
    pattern: 'ERROR.*timeout',
    samples: (scene) => [
      `ERROR ${drawArea(scene)} timeout`,
      `error in ${drawArea(scene)}`,
      `ERROR: ${drawProcess(scene)} - timeout`,
    ],
  },
  {
    pattern: '^(\\w+)\\s+\\1$',
    samples: (scene) => [`${drawArea(scene)} ${drawArea(scene)}`, 'the the', `a ${drawArea(scene)}`],
  },
  { pattern: '[^\\x00-\\x7F]', samples: (scene) => [drawArea(scene), `${drawArea(scene)} ü`, 'naïve'] },
  {
    pattern: '^[A-Z][a-z]+(?:[A-Z][a-z]+)*$',
    samples: (scene) => [
      caseWords(drawThing(scene), 'pascal'),
      caseWords(drawThing(scene), 'camel'),
      caseWords(drawThing(scene), 'snake'),
    ],
  },
  {
    pattern: '^DE\\d{20}$',
    samples: ({ random }) => [
      `DE${random.integer(1000000000, 1999999999)}${random.integer(1000000000, 1999999999)}`,
      `DE${random.integer(10, 99)}`,
      `AT${random.integer(1000, 9999)}`,
    ],
  },
  {
    pattern: '^(?:\\d{1,3}\\.){3}\\d{1,3}$',
    samples: ({ random }) => [
      `10.0.${random.integer(0, 255)}.${random.integer(0, 255)}`,
      `999.1.${random.integer(0, 255)}.1`,
      `10.${random.integer(0, 255)}`,
    ],
  },
];

/** Regular expressions against samples, and text work on given text. */
export const patternRecipes: readonly Recipe[] = [
  computeRecipe(
    'regex-match',
    (scene) => {
      const { random } = scene;
      const chosen = random.pick(patterns);
      const samples = chosen.samples(scene);
      const sample = random.pick(samples);
      const shown = random.pick([chosen.pattern, `/${chosen.pattern}/`, `\`${chosen.pattern}\``]);
      return {
        asks: [
          'does {r} match {t}[?|]',
          'does the [regex|pattern] {r} [match|accept|catch] {t}[?|]',
          '[test|check|try] [the regex |]{r} [against|on|with] {all}',
          'will {r} match {t} [or not|in python|as well][?|]',
          'which of these match {r}: {all}',
          'my regex is {r}, [why does it not match|does it match|what does it capture in] {t}[?|]',
          '{r} vs {t}: match[?|]',
          'is {t} valid [according to|under] {r}[?|]',
          'what does {r} [find|capture|return] in {t}[?|]',
          '{person} says {r} accepts {t}. [true?|verify that please|i doubt it]',
          'is {r} [too greedy|case sensitive] for {all}[?|]',
        ],
        slots: {
          r: shown,
          t: `"${sample}"`,
          all: samples.map((text) => `"${text}"`).join(', '),
          person: drawPerson(scene),
        },
        code: (
          [
            ['all', samples],
            ['t', [sample]],
          ] as const
        ).map(
          ([slot, texts]) =>
            [
              slot,
              `import re\npattern = re.compile(${pythonText(chosen.pattern)})\nfor text in [${texts.map(pythonText).join(', ')}]:\n    m = pattern.search(text)\n    print(repr(text), bool(m), m.group(0) if m else None)`,
            ] as const,
        ),
        what: 'whether a pattern matches the given samples',
      };
    },
    2.4,
  ),
  computeRecipe(
    'text-measure',
    (scene) => {
      const { random } = scene;
      const text = `${drawProcess(scene)} ${random.pick(['for', 'and', 'without', 'after'])} ${drawThing(scene)} ${random.pick(['updates', 'imports', 'merges', 'tests'])}`;
      const deed = random.pick([
        [
          'how many [characters|letters|words|vowels] [are in|does] {t}[?|]',
          'print(len(text), len(text.split()), sum(c in "aeiou" for c in text), sum(c.isalpha() for c in text))',
        ],
        ['reverse [the string |]{t}', 'print(text[::-1])'],
        [
          '{t} in [snake_case|camelCase|kebab-case|title case|upper case]',
          'words = text.split()\nprint("_".join(words), "-".join(words), words[0] + "".join(w.title() for w in words[1:]), text.title(), text.upper())',
        ],
        [
          'which letter [is most common|occurs most] in {t}[?|]',
          'from collections import Counter\nprint(Counter(text.replace(" ", "")).most_common(3))',
        ],
        [
          'sort the words of {t} [alphabetically|by length]',
          'print(sorted(text.split()), sorted(text.split(), key=len))',
        ],
        ['is {t} [longer than|within] {n} characters[?|]', 'print(len(text))'],
        ['slugify {t}', 'import re\nprint(re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-"))'],
        ['remove duplicate letters from {t}', 'print("".join(dict.fromkeys(text)))'],
        [
          'how many bytes is {t} in utf-8 [and utf-16|][?|]',
          'print(len(text.encode()), len(text.encode("utf-16-le")))',
        ],
        ['count the words in {t}', 'print(len(text.split()))'],
      ] as const);
      return {
        asks: [deed[0].replace('[are in|does] {t}', 'are in {t}')],
        slots: { t: `"${text}"`, n: random.integer(10, 60) },
        code: `text = ${pythonText(text)}\n${deed[1]}`,
        what: 'a property of the given text',
      };
    },
    1.4,
  ),
  computeRecipe(
    'edit-distance',
    (scene) => {
      const [a, b] = [drawThing(scene), drawThing(scene)];
      return {
        asks: [
          '[levenshtein|edit] distance [between|of] {a} and {b}[?|]',
          'how similar are {a} and {b}[?| (levenshtein)]',
          'are {a} and {b} anagrams[?|]',
          'longest common substring of {a} and {b}[?|]',
          '{a} vs {b}, edit distance please',
        ],
        slots: { a: `"${a}"`, b: `"${b}"` },
        code: `from difflib import SequenceMatcher\na, b = ${pythonText(a)}, ${pythonText(b)}\nrow = list(range(len(b) + 1))\nfor i, x in enumerate(a, 1):\n    previous, row[0] = row[0], i\n    for j, y in enumerate(b, 1):\n        previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))\nm = SequenceMatcher(None, a, b).find_longest_match()\nprint("distance", row[-1], "anagram", sorted(a) == sorted(b), "common", a[m.a:m.a + m.size])`,
        what: 'the distance of two given words',
      };
    },
    0.6,
  ),
];

import type { Recipe } from '../draft.ts';
import { caseWords } from '../lexicon/case-words.ts';
import { drawPerson, drawSetting, drawThing } from '../scene/words.ts';
import { computeRecipe } from './compute-recipe.ts';
import { pythonText } from './python-text.ts';

/** What does this snippet do: pasted code is run, not looked for. */
export const snippets: readonly Recipe[] = [
  computeRecipe(
    'python-snippet',
    (scene) => {
      const { random } = scene;
      const name = caseWords(drawThing(scene), 'snake');
      const values = Array.from({ length: random.integer(3, 6) }, () => random.integer(-9, 60));
      const [a, b] = [random.integer(1, 20), random.integer(2, 9)];
      const code = random.pick([
        `def f(${name}=[]):\n    ${name}.append(${a})\n    return ${name}\nf()\nprint(f())`,
        `${name} = [${values.join(', ')}]\nprint([x * ${b} for x in ${name} if x % 2 == 0])`,
        `print([i for i in range(${a}, ${a + 30}, ${b})][-1])`,
        `${name} = {"a": ${a}, "b": ${b}}\nfor k, v in ${name}.items():\n    print(k, v ** 2)`,
        `x = ${a}\nwhile x != 1 and x < 1000:\n    x = x // 2 if x % 2 == 0 else 3 * x + 1\n    print(x, end=" ")`,
        `print(sorted([${values.join(', ')}], key=lambda v: (v % ${b}, v)))`,
        `a = [[0] * ${b}] * 2\na[0][0] = ${a}\nprint(a)`,
        `print("${name}"[::-${random.pick([1, 2])}], "${name}".count("${name[0]}"))`,
        `print(${a} / 10 + ${b} / 10 == ${a + b} / 10, ${a} // -${b}, -${a} % ${b})`,
        `def g(n):\n    return 1 if n < 2 else g(n - 1) + g(n - 2)\nprint(g(${a}))`,
        `print(*zip("${name}", [${values.join(', ')}]))`,
        `try:\n    print(int("${a}${random.pick(['', '.5', 'x', ' '])}"))\nexcept ValueError as e:\n    print(e)\nfinally:\n    print("${name}")`,
        `s = {${values.join(', ')}}\nprint(len(s), min(s), sum(s))`,
        `print(f"{${a * 1000 + b}:,} {${b} / 7:.3f} {'${name}':>20}")`,
        `from itertools import combinations\nprint(len(list(combinations(range(${Math.min(a, 14)}), ${Math.min(b, 4)}))))`,
        `x = ${a}\ndef h():\n    global x\n    x += ${b}\nh(); h()\nprint(x)`,
        `print(bool("False"), bool([]), bool(${a - b}), None == 0, ${a} is ${a})`,
        `print(list(map(lambda v: v ^ ${b}, [${values.map(Math.abs).join(', ')}])))`,
      ]);
      return {
        asks: [
          'what does this [print|output|return|give][?|]',
          '[run|execute|try] this [snippet |code |]and [tell me|show me|give me] [the output|what it prints|the result]',
          'output of this[?|]',
          'what will [this|the following] [python |][print|give][?|]',
          '{person} claims this [prints nothing|throws|loops forever], [is that so?|check please]',
          'does this [throw|raise|crash|terminate|work as one expects][?|]',
          'i expected something else from this. what is the real output[?|]',
          'run this:',
          'is this correct python, and what comes out[?|]',
          'predict and verify the output',
        ],
        slots: { person: drawPerson(scene) },
        block: random.chance(0.65) ? `\`\`\`${random.pick(['python', 'py', ''])}\n${code}\n\`\`\`` : code,
        code,
        what: 'what the pasted snippet prints',
      };
    },
    3,
  ),
  computeRecipe(
    'function-check',
    (scene) => {
      const { random } = scene;
      const setting = caseWords(drawSetting(scene), 'snake');
      const [a, b, c] = [random.integer(1, 40), random.integer(2, 12), random.integer(-20, 90)];
      const [code, call] = random.pick([
        [`def ${setting}(n):\n    return min(${b * 100}, 2 ** n * ${a})`, `${setting}(${b})`],
        [`def ${setting}(value):\n    return max(0, min(${b * 10}, value))`, `${setting}(${c})`],
        [
          `def ${setting}(items):\n    return [x for i, x in enumerate(items) if x not in items[:i]]`,
          `${setting}([${a}, ${b}, ${a}, ${c}])`,
        ],
        [`def ${setting}(s):\n    return s == s[::-1]`, `${setting}("level")`],
        [
          `def ${setting}(year):\n    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)`,
          `${setting}(${1900 + a * 4})`,
        ],
        [
          `def ${setting}(a, b):\n    while b:\n        a, b = b, a % b\n    return a`,
          `${setting}(${a * 12}, ${b * 6})`,
        ],
        [`def ${setting}(cents):\n    return round(cents * ${b} / 100) / 100`, `${setting}(${a * 37})`],
        [`def ${setting}(page, size=${b}):\n    return (page - 1) * size`, `${setting}(${a})`],
      ] as const);
      return {
        asks: [
          'what does {call} return[?|]',
          'is this [function |]correct for {call}[?|]',
          'test this with [negative numbers|zero|edge cases] and {call}',
          'does this handle {call}[?| correctly?]',
          '{call} - what do i get[?|]',
          'verify that {call} [works|does not blow up|gives an int]',
          'run this one with {call}',
        ],
        slots: { call },
        block: random.chance(0.6) ? `\`\`\`python\n${code}\n\`\`\`` : code,
        code: `${code}\n\nprint(${call})`,
        what: 'the behaviour of the pasted function',
      };
    },
    2,
  ),
  computeRecipe(
    'inline-expression',
    (scene) => {
      const { random } = scene;
      const name = drawThing(scene).split(' ')[0] as string;
      const values = Array.from({ length: random.integer(2, 5) }, () => random.integer(0, 60));
      const expression = random.pick([
        `sum([${values.join(', ')}]) / ${values.length}`,
        `"${name}".upper().center(20, "*")`,
        `sorted("${name}")`,
        `0.1 + 0.2 == 0.3`,
        `0.1 * ${values[0]} == ${(values[0] as number) / 10}`,
        `len("${name}") * ${values[0]}`,
        `[${values.join(', ')}][-2:]`,
        `bool(${values[0]}) and "${name}"`,
        `dict(zip("${name.slice(0, 2)}", [${values.slice(0, 2).join(', ')}]))`,
        `"${name}" < "${name.toUpperCase()}"`,
        `round(${values[0]}.5)`,
        `-${values[0]} // ${(values[1] as number) + 1}`,
        `"${values.join(',')}".split(",")`,
        `set("${name}") & set("${name.slice(1)}x")`,
        `max("${name}", key=ord)`,
        `int("${values[0]}", 16) if ${values[0]} else 0`,
        `"${name}".find("${name.at(-1)}")`,
        `all(x > ${values[0]} for x in [${values.join(', ')}])`,
        `" ${name} ".strip() * 2`,
        `${values[0]} ^ ${values[1]} | ${values.at(-1)}`,
      ]);
      return {
        asks: [
          'what does `{e}` [evaluate to|give|return][?|]',
          '`{e}` [in python|in python 3|] is[?|]',
          'is `{e}` true in python[?|]',
          'evaluate {e}',
          'result of `{e}`[?|]',
          'python: {e}',
          'what happens if i run `{e}`[?|]',
          'why is `{e}` not what i expect? [run it|show the value]',
        ],
        slots: { e: expression },
        code: `print(${expression})`,
        what: 'the value of a given expression',
      };
    },
    2,
  ),
  computeRecipe(
    'benchmark',
    (scene) => {
      const { random } = scene;
      const n = random.pick([1000, 10000, 100000, 200000]);
      const [a, b, one, other] = random.pick([
        ['a set', 'a list', `x in s`, `x in l`],
        ['join', '+= in a loop', `"".join(parts)`, `add(parts)`],
        ['a list comprehension', 'map with a lambda', `[v * 2 for v in l]`, `list(map(lambda v: v * 2, l))`],
        ['sorted', 'list.sort on a copy', `sorted(l)`, `l[:].sort()`],
        ['bisect', 'linear search', `bisect.bisect_left(l, x)`, `l.index(x)`],
        ['sum', 'a for loop', 'sum(l)', 'loop(l)'],
        ['dict.get', 'try except KeyError', 'd.get(x)', 'catch(x)'],
      ] as const);
      return {
        asks: [
          '[which|what] is faster in python, {a} or {b}, for {n} elements[?|]',
          'benchmark {a} against {b} with {n} items',
          'is {a} really faster than {b}? [measure it|time it] with n={n}',
          'time {a} vs {b}, {n} elements',
          'how much slower is {b} than {a} [at|for] {n} items[?| - measure]',
          'micro benchmark: {a} / {b}, n = {n}',
        ],
        slots: { a, b, n },
        code: `import bisect\nimport timeit\nn = ${n}\nl, s, x, d = list(range(n)), set(range(n)), n - 1, {i: i for i in range(n)}\nparts = ["ab"] * n\ndef add(p):\n    t = ""\n    for q in p:\n        t += q\n    return t\ndef loop(v):\n    t = 0\n    for q in v:\n        t += q\n    return t\ndef catch(k):\n    try:\n        return d[k]\n    except KeyError:\n        return None\nfor label, f in ((${pythonText(a)}, lambda: ${one}), (${pythonText(b)}, lambda: ${other})):\n    print(label, min(timeit.repeat(f, number=5, repeat=3)) / 5)`,
        what: 'which of two ways is faster',
      };
    },
    1,
  ),
];

import type { Recipe } from '../draft.ts';
import { caseWords } from '../lexicon/case-words.ts';
import type { Scene } from '../scene/scene.ts';
import { drawArea, drawThing, plural } from '../scene/words.ts';
import { computeRecipe } from './compute-recipe.ts';
import { pythonText } from './python-text.ts';

interface Row {
  name: string;
  status: string;
  amount: number;
}

function drawRows(scene: Scene): Row[] {
  const { random } = scene;
  const statuses = random.pick([
    ['open', 'closed', 'failed'],
    ['ok', 'late'],
    ['new', 'paid', 'void'],
    ['pass', 'fail'],
    ['a', 'b', 'c'],
  ]);
  return Array.from({ length: random.integer(3, 7) }, (_, index) => ({
    name: random.chance(0.5)
      ? `${drawArea(scene)}${index}`
      : `${random.pick(['x', 'n', 'k', 'r'])}${random.integer(10, 999)}`,
    status: random.pick(statuses),
    amount: random.chance(0.6) ? random.integer(1, 900) : random.integer(100, 9999) / 10,
  }));
}

const questions = [
  '[sum|total|average|max|median] of {amount}[?| here?| in this:]',
  '[sum up|add up|total] the {amount} [column|values|field][ per {status}|]',
  '[how many|count the] [rows|entries|{things}] per {status}[?|]',
  'which [one|{thing}] has the [highest|lowest|biggest] {amount}[?|]',
  'group [this|these|the data] by {status} and sum {amount}',
  'sort [this|these] by {amount}[ descending|]',
  'are there duplicate {name}s in [here|this][?|]',
  'what is the average {amount} of the {things} [here|below][?|]',
  'how many {things} [are in here|do you count|are listed][?|]',
  'what percentage of {amount} belongs to each {status}[?|]',
  'calculate the [mean and median|spread|total] {amount} from this [payload|data|export|response]',
  'top 2 by {amount}[?|]',
  'is this sorted by {amount}[?|]',
] as const;

/** Pasted JSON, CSV, YAML, logs and tables: parse them and say what they add up to. */
export const payloads: readonly Recipe[] = [
  computeRecipe(
    'aggregate-rows',
    (scene) => {
      const { random } = scene;
      const rows = drawRows(scene);
      const thing = drawThing(scene);
      const [name, status, amount] = [
        random.pick(['id', 'name', 'key', 'ref']),
        random.pick(['status', 'state', 'type', 'result', 'team']),
        random.pick(['amount', 'ms', 'qty', 'total', 'price', 'points', 'bytes', 'score']),
      ];
      const objects = rows.map((row) => ({ [name]: row.name, [status]: row.status, [amount]: row.amount }));
      const format = random.pick(['json', 'json', 'csv', 'csv', 'yaml', 'pipe', 'lines', 'tsv']);
      const header = [name, status, amount];
      const cells = rows.map((row) => [row.name, row.status, String(row.amount)]);
      const separator = { csv: random.pick([',', ';']), tsv: '\t' }[format] ?? ',';
      const block = {
        json: random.chance(0.6)
          ? JSON.stringify(objects)
          : `[\n${objects.map((object) => `  ${JSON.stringify(object)}`).join(',\n')}\n]`,
        lines: objects.map((object) => JSON.stringify(object)).join('\n'),
        csv: [header, ...cells].map((line) => line.join(separator)).join('\n'),
        tsv: [header, ...cells].map((line) => line.join('\t')).join('\n'),
        yaml: objects
          .map(
            (object) =>
              `- ${Object.entries(object)
                .map(([key, value]) => `${key}: ${value}`)
                .join('\n  ')}`,
          )
          .join('\n'),
        pipe: [header, header.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n'),
      }[format] as string;
      const read = {
        json: 'rows = json.loads(text)',
        lines: 'rows = [json.loads(line) for line in text.splitlines()]',
        csv: `rows = list(csv.DictReader(io.StringIO(text), delimiter="${separator}"))`,
        tsv: 'rows = list(csv.DictReader(io.StringIO(text), delimiter="\\t"))',
        yaml: 'rows = [dict(line.strip("- ").split(": ", 1) for line in part.splitlines()) for part in text.split("\\n- ")]',
        pipe: 'lines = [[c.strip() for c in line.strip("|").split("|")] for line in text.splitlines()]\nrows = [dict(zip(lines[0], line)) for line in lines[2:]]',
      }[format] as string;
      return {
        asks: questions,
        slots: { name, status, amount, thing, things: plural(thing) },
        block: random.chance(0.4)
          ? `\`\`\`${format === 'lines' || format === 'pipe' || format === 'tsv' ? '' : format}\n${block}\n\`\`\``
          : block,
        code: `import csv\nimport io\nimport json\nfrom collections import Counter, defaultdict\ntext = ${pythonText(block)}\n${read}\nvalues = [float(r["${amount}"]) for r in rows]\nsums = defaultdict(float)\nfor r, v in zip(rows, values):\n    sums[r["${status}"]] += v\nprint("count", len(rows), "sum", sum(values), "mean", sum(values) / len(values), "median", sorted(values)[len(values) // 2])\nprint("per ${status}", dict(Counter(r["${status}"] for r in rows)), dict(sums))\nprint("order", [r["${name}"] for r in sorted(rows, key=lambda r: -float(r["${amount}"]))])\nprint("duplicates", [k for k, n in Counter(r["${name}"] for r in rows).items() if n > 1])`,
        what: 'figures from the pasted records',
      };
    },
    3,
  ),
  computeRecipe(
    'validate-json',
    (scene) => {
      const { random } = scene;
      const good = JSON.stringify({
        [caseWords(drawThing(scene), 'camel')]: random.integer(1, 99),
        [drawArea(scene)]: [1, random.integer(2, 9)],
        active: random.chance(0.5),
      });
      const broken = random.pick([
        good,
        good.replace(/"/, ''),
        `${good.slice(0, -1)},}`,
        good.slice(0, -1),
        good.replaceAll('"', "'"),
        good.replace('true', 'True').replace('false', 'False'),
      ]);
      return {
        asks: [
          'is this valid json[?|]',
          '[why does|does] this [json |][parse|not parse][?|]'.replace(
            '[why does|does] this [json |][parse|not parse]',
            'does this json parse',
          ),
          'validate this [json|payload]',
          'where is the [error|mistake] in this json[?|]',
          'what is wrong with this json[?|]',
          'parse this and tell me [which keys it has|what type each value is|if it is valid]',
          'pretty print this',
          'how deep is this nested[?|]',
        ],
        block: broken,
        code: `import json\ntext = ${pythonText(broken)}\ntry:\n    value = json.loads(text)\n    print("valid", json.dumps(value, indent=2), {k: type(v).__name__ for k, v in value.items()})\nexcept json.JSONDecodeError as error:\n    print("invalid:", error)`,
        what: 'whether the pasted text is valid JSON',
      };
    },
    1.3,
  ),
  computeRecipe(
    'log-lines',
    (scene) => {
      const { random } = scene;
      const lines = Array.from(
        { length: random.integer(4, 8) },
        () =>
          `0${random.integer(0, 9)}:${random.integer(10, 59)}:${random.integer(10, 59)} ${random.pick(['INFO', 'WARN', 'ERROR', 'ERROR'])} ${drawArea(scene)} took ${random.integer(5, 3000)}ms`,
      );
      const block = lines.join('\n');
      return {
        asks: [
          'how many [errors|warnings|ERROR lines] [are in this log|here|do you count][?|]',
          '[average|max|median|slowest] duration in [these|this] log[ lines|][?|]',
          'count [the lines|entries] per level',
          'parse [these|the] log lines and give me [ms per component|the p90|errors per component]',
          'what share of [these|the following] lines are errors[?|]',
          'how long between the first and the last line[?|]',
          'sum of the ms values[?|]',
        ],
        block,
        code: `import re\nimport statistics\nfrom collections import Counter\ntext = ${pythonText(block)}\nrows = re.findall(r"(\\d+:\\d+:\\d+) (\\w+) (\\S+) took (\\d+)ms", text)\nms = [int(r[3]) for r in rows]\nprint(Counter(r[1] for r in rows), Counter(r[2] for r in rows))\nprint("mean", statistics.mean(ms), "median", statistics.median(ms), "max", max(ms), "sum", sum(ms))`,
        what: 'counts and durations from pasted log lines',
      };
    },
    1.2,
  ),
  computeRecipe(
    'compare-json',
    (scene) => {
      const { random } = scene;
      const keys = [drawArea(scene), caseWords(drawThing(scene), 'snake'), 'limit', 'region'];
      const value = () => random.pick([random.integer(1, 9), true, 'eu', 'us']);
      const [a, b] = [
        Object.fromEntries(keys.map((key) => [key, value()])),
        Object.fromEntries(keys.map((key) => [key, value()])),
      ].map((object) => JSON.stringify(object)) as [string, string];
      return {
        asks: [
          '[diff|compare] these two [objects|configs|jsons]',
          'which keys differ between these two[?|]',
          'are these equal[?|]',
          'what changed from the first to the second[?|]',
          'merge these two, second wins',
        ],
        block: `${a}\n${b}`,
        code: `import json\na, b = json.loads(${pythonText(a)}), json.loads(${pythonText(b)})\nprint("equal" if a == b else {k: (a.get(k), b.get(k)) for k in a.keys() | b.keys() if a.get(k) != b.get(k)})\nprint({**a, **b})`,
        what: 'the difference of two pasted objects',
      };
    },
    0.8,
  ),
];

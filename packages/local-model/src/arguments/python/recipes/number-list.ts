import { numbersIn } from '../numbers.ts';
import type { Recipe } from '../recipe.ts';

const wishes: readonly (readonly [RegExp, string, string?])[] = [
  [/\b(?:median)\b/i, 'statistics.median(values)', 'statistics'],
  [/\b(?:mean|average|avg)\b/i, 'statistics.mean(values)', 'statistics'],
  [/\b(?:std|stdev|standard deviation)\b/i, 'statistics.stdev(values)', 'statistics'],
  [/\bvariance\b/i, 'statistics.variance(values)', 'statistics'],
  [/\bmode\b/i, 'statistics.mode(values)', 'statistics'],
  [/\bp(\d{2})\b|\b(\d{2})(?:th)? percentile\b/i, 'PERCENTILE'],
  [/\b(?:sum|total|add(?:ed)? up|altogether)\b/i, 'sum(values)'],
  [/\b(?:product)\b/i, 'math.prod(values)', 'math'],
  [/\b(?:max|maximum|largest|highest|biggest)\b/i, 'max(values)'],
  [/\b(?:min|minimum|smallest|lowest)\b/i, 'min(values)'],
  [/\b(?:range|spread)\b/i, 'max(values) - min(values)'],
  [/\b(?:sort|sorted|order|ascending|descending)\b/i, 'sorted(values)'],
  [/\b(?:unique|distinct|dedup\w*)\b/i, 'sorted(set(values))'],
  [/\b(?:duplicates?|repeated)\b/i, 'sorted({value for value in values if values.count(value) > 1})'],
  [/\b(?:how many|count|length)\b/i, 'len(values)'],
  [/\b(?:gcd|greatest common)\b/i, 'math.gcd(*values)', 'math'],
  [/\b(?:lcm|least common)\b/i, 'math.lcm(*values)', 'math'],
];

/** Statistics of a list of numbers that stands in the query. */
export const numberList: Recipe = ({ query, ask }) => {
  const text = query.slice(0, 6000);
  const list = findList(text);
  if (!list) return undefined;
  const chosen = wishes.filter(
    ([pattern]) => pattern.test(ask.text) || (text.length < 400 && pattern.test(text)),
  );
  if (chosen.length === 0) return undefined;
  const imports = [...new Set(chosen.map(([, , module]) => module).filter(Boolean))].map(
    (module) => `import ${module}`,
  );
  const rank = /\bp(\d{2})\b|\b(\d{2})(?:th)? percentile\b/i.exec(text);
  const prints = chosen
    .slice(0, 4)
    .map(([, code]) =>
      code === 'PERCENTILE'
        ? `ordered = sorted(values)\nprint(ordered[min(len(ordered) - 1, int(len(ordered) * ${Number(rank?.[1] ?? rank?.[2] ?? 95)} / 100))])`
        : `print(${code})`,
    );
  const head = imports.length > 0 ? `${imports.join('\n')}\n\n` : '';
  return { value: `${head}values = [${list.join(', ')}]\n${prints.join('\n')}`, certainty: 0.9 };
};

/** The numbers of the longest bracketed or comma-separated run. */
function findList(text: string): string[] | undefined {
  const runs =
    text.match(
      /-?\d[\d_.]*(?:\s*(?:ms|s|kb|mb|%|usd)?(?:\s*[,;\n]\s*(?:and\s+)?|\s+and\s+|\s+)[$€£]?-?\d[\d_.]*)+/gi,
    ) ?? [];
  const lists = runs.map((run) =>
    numbersIn(
      run.replace(/,(?=\d{3}\b)(?!\s)/g, (comma, at) =>
        /\d{1,3}$/.test(run.slice(0, at)) && /,\s/.test(run) ? '' : `${comma} `,
      ),
    ),
  );
  const longest = lists.sort((a, b) => b.length - a.length)[0];
  return longest && longest.length >= 2 ? longest : undefined;
}

import type { QueryReading } from '@router/policy';
import { pythonBlock } from '../python-literal.ts';
import type { Recipe } from '../recipe.ts';

const aggregates =
  /\b(?:sum|total|average|mean|avg|max|min|largest|smallest|highest|lowest|top|count|how many|group|per|each|median|distinct|unique)\b/i;

/** Sums, means, counts and groups of a pasted CSV table. */
export const table: Recipe = (reading) => {
  const text = tableText(reading);
  if (!text || !aggregates.test(reading.query)) return undefined;
  const header = text.split('\n')[0]!;
  const delimiter = [',', ';', '\t', '|'].find((mark) => header.includes(mark)) ?? ',';
  const columns = header.split(delimiter).map((name) => name.trim());
  const said = (
    reading.query.slice(0, reading.query.indexOf(text)) +
    reading.query.slice(reading.query.indexOf(text) + text.length)
  ).toLowerCase();
  const named = columns.filter(
    (name) =>
      name.length > 1 &&
      new RegExp(`\\b${name.toLowerCase().replace(/[^\p{L}\p{N}_ ]/gu, '.')}`, 'u').test(said),
  );
  const list = (named.length > 0 ? named : columns).map((name) => JSON.stringify(name)).join(', ');
  return {
    value: `import csv
import io
from collections import Counter, defaultdict
from statistics import mean, median

text = ${pythonBlock(text)}
rows = list(csv.DictReader(io.StringIO(text), delimiter=${JSON.stringify(delimiter)}))
print("rows:", len(rows))
for column in [${list}]:
    cells = [row[column] for row in rows]
    try:
        values = [float(cell) for cell in cells]
        print(column, "sum", sum(values), "mean", mean(values), "median", median(values), "min", min(values), "max", max(values))
    except ValueError:
        print(column, Counter(cells).most_common())
        sums = defaultdict(float)
        for row in rows:
            for name, cell in row.items():
                if cell.replace(".", "", 1).lstrip("-").isdigit():
                    sums[row[column], name] += float(cell)
        print(dict(sums))`,
    certainty: 0.8,
  };
};

/** A pasted block of at least three lines with equally many delimiters each. */
function tableText({ spans }: QueryReading): string | undefined {
  for (const { kind, source, text } of spans) {
    if (source !== 'query' || !['data', 'code', 'quote', 'log'].includes(kind)) continue;
    const lines = text.trim().split('\n');
    const marks = [',', ';', '\t', '|'].find((mark) => {
      const counts = lines.map((line) => line.split(mark).length);
      return lines.length >= 3 && counts[0]! >= 2 && counts.every((count) => count === counts[0]);
    });
    if (marks) return text.trim();
  }
  return undefined;
}

import { pythonBlock } from '../python-literal.ts';
import type { Recipe } from '../recipe.ts';

/** Counts, sums and sorts the lines of a pasted log, table or list. */
export const pastedLines: Recipe = ({ spans, ask }) => {
  const span = spans.find(
    ({ kind, source, text }) =>
      source === 'query' && (kind === 'data' || kind === 'log' || kind === 'code') && text.includes('\n'),
  );
  if (!span) return undefined;
  const head = `import re\nfrom collections import Counter\n\ntext = ${pythonBlock(span.text)}\nlines = [line for line in text.splitlines() if line.strip()]\n`;
  const said = ask.text;
  const body: string[] = [];
  const level = /\b(errors?|warn(?:ing)?s?|info|debug|fatal)\b/i.exec(said)?.[1];
  if (level)
    body.push(
      `print(sum(${JSON.stringify(level.replace(/s$/i, '').toLowerCase())} in line.lower() for line in lines))`,
    );
  if (/\b(?:average|mean|sum|total|max|min|slowest|largest|longest|median)\b/i.test(said))
    body.push(
      'numbers = [float(number) for number in re.findall(r"-?\\d+(?:\\.\\d+)?", text)]\nfor row in lines:\n    print(row, re.findall(r"-?\\d+(?:\\.\\d+)?", row))',
      'print(len(numbers), sum(numbers), sum(numbers) / len(numbers), min(numbers), max(numbers))',
    );
  if (/\b(?:most common|frequen\w+|group|per|each|top|duplicate\w*|unique|distinct)\b/i.test(said))
    body.push(
      'print(Counter(lines).most_common())',
      'print(Counter(word for line in lines for word in re.findall(r"[\\w.]+", line)).most_common(20))',
    );
  if (/\b(?:how many|count|number of)\b/i.test(said) || body.length === 0) body.push('print(len(lines))');
  if (/\bsort/i.test(said)) body.push('print("\\n".join(sorted(lines)))');
  if (
    body.length === 1 &&
    body[0] === 'print(len(lines))' &&
    !/\b(?:how many|count|number of|lines|rows)\b/i.test(said)
  )
    return undefined;
  return { value: head + body.join('\n'), certainty: 0.6 };
};

import { pythonBlock, pythonString } from '../python-literal.ts';
import type { Recipe } from '../recipe.ts';

const walk = `def walk(value, path="$"):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner, f"{path}[]")
    else:
        yield path, value

`;

/** Parses a JSON payload of the query and prints what was asked: validity, counts, sums and averages by field. */
export const payload: Recipe = ({ spans, ask, query }) => {
  const texts = spans
    .filter(
      ({ kind, source, text }) =>
        source === 'query' &&
        (kind === 'json' || (/^\s*[[{]/.test(text) && ['code', 'data', 'quote', 'log'].includes(kind))),
    )
    .map(({ text }) => text);
  const broken =
    /\bjson\b/i.test(query) && /\b(?:valid|parse|parses|error|wrong|broken|malformed|fix)\b/i.test(query)
      ? /[[{][\s\S]*/.exec(query)?.[0].trim()
      : undefined;
  const text = broken && broken.length > (texts[0]?.length ?? 0) ? broken : texts[0];
  if (!text || /^\[[^{"]*\]$/.test(text)) return undefined;
  const lines = text.split('\n').filter((line) => line.trim());
  const [first, second] = texts[1] ? texts : lines.length === 2 && lines.every(parses) ? lines : [];
  if (first && second && /\b(?:equal|same|differ\w*|compare|diff|identical|match)\b/i.test(query))
    return {
      value: `import json\n\na = json.loads(${pythonString(first)})\nb = json.loads(${pythonString(second)})\nprint(a == b)\nif isinstance(a, dict) and isinstance(b, dict):\n    print({key: (a.get(key), b.get(key)) for key in a.keys() | b.keys() if a.get(key) != b.get(key)})`,
      certainty: 0.85,
    };
  const span = { text };
  const load = `import json\n\ntext = ${pythonBlock(span.text)}\n`;
  if (
    !parses(span.text) ||
    /\b(?:valid|parses|well-?formed|malformed|broken|trailing comma)\b/i.test(ask.text)
  )
    return {
      value: `${load}try:\n    data = json.loads(text)\n    print("valid", type(data).__name__, len(data) if hasattr(data, "__len__") else data)\nexcept json.JSONDecodeError as error:\n    print("invalid:", error)`,
      certainty: 0.85,
    };
  const keys = [...new Set([...span.text.matchAll(/"([^"\\]{1,60})"\s*:/g)].map((match) => match[1]!))];
  const said = ask.text.toLowerCase();
  const named = keys.filter(
    (key) => said.includes(key.toLowerCase()) || said.includes(key.toLowerCase().replace(/_/g, ' ')),
  );
  const filter =
    named.length > 0
      ? ` and path.split(".")[-1].rstrip("[]") in {${named.map((key) => JSON.stringify(key)).join(', ')}}`
      : '';
  return {
    value: `${load}data = json.loads(text)\n\n${walk}numbers = {}\nfor path, value in walk(data):\n    if isinstance(value, (int, float)) and not isinstance(value, bool)${filter}:\n        numbers.setdefault(path, []).append(value)\nprint("items:", len(data))\nfor path, values in numbers.items():\n    print(path, "count", len(values), "sum", sum(values), "mean", sum(values) / len(values), "min", min(values), "max", max(values))`,
    certainty: /\b(?:top|sum|total|average|mean|max|min|count|how many|add up|largest|highest)\b/i.test(
      ask.text,
    )
      ? 0.85
      : 0.6,
  };
};

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

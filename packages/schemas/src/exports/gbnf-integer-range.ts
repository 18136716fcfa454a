import type { JsonSchema } from './to-json-schema.ts';

/** The expression of the whole numbers between two limits; undefined without two limits or with broken ones. */
export function gbnfIntegerRange(schema: JsonSchema): string | undefined {
  const least = limit(schema.minimum, schema.exclusiveMinimum, 1);
  const most = limit(schema.maximum, schema.exclusiveMaximum, -1);
  if (least === undefined || most === undefined || least > most) return undefined;
  const options: string[] = [];
  if (least < 0) options.push(`"-" ${alternatives(range(Math.max(1, -Math.min(most, -1)), -least))}`);
  if (most >= 0) options.push(...range(Math.max(0, least), most));
  return alternatives(options);
}

function limit(inclusive: unknown, exclusive: unknown, step: 1 | -1): number | undefined {
  const value =
    typeof inclusive === 'number' ? inclusive : typeof exclusive === 'number' ? exclusive + step : undefined;
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}

/** Alternatives for `least` to `most`, both not negative, one for each number of digits and prefix. */
function range(least: number, most: number): string[] {
  const options: string[] = [];
  for (let digits = String(least).length; digits <= String(most).length; digits++) {
    const low = Math.max(least, digits === 1 ? 0 : 10 ** (digits - 1));
    const high = Math.min(most, 10 ** digits - 1);
    options.push(sameLength(String(low), String(high)));
  }
  return options;
}

/** The numbers from `low` to `high`, which have as many digits as each other. */
function sameLength(low: string, high: string): string {
  if (low === high) return low === '' ? '' : `"${low}"`;
  const rest = low.length - 1;
  if (rest === 0) return `[${low}-${high}]`;
  const [first, last] = [Number(low[0]), Number(high[0])];
  if (first === last) return `"${first}" ${sameLength(low.slice(1), high.slice(1))}`;
  const [zeros, nines] = ['0'.repeat(rest), '9'.repeat(rest)];
  const lowEdge = low.slice(1) === zeros ? [] : [`"${first}" ${sameLength(low.slice(1), nines)}`];
  const highEdge = high.slice(1) === nines ? [] : [`"${last}" ${sameLength(zeros, high.slice(1))}`];
  const [from, to] = [first + lowEdge.length, last - highEdge.length];
  const middle = from > to ? [] : [`[${from}-${to}]${' [0-9]'.repeat(rest)}`];
  return alternatives([...lowEdge, ...middle, ...highEdge]);
}

function alternatives(options: readonly string[]): string {
  return options.length === 1 ? (options[0] ?? '') : `(${options.join(' | ')})`;
}

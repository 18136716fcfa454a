import { RouterError } from '@router/schemas';
import { defaultMaxDepth } from './default-limits.ts';

/**
 * A row as one canonical JSONL line, without the line break: compact JSON, keys in their order, U+2028 and U+2029
 * and lone surrogates escaped. Nothing is altered: a value that JSON cannot carry (NaN, Infinity, undefined in an
 * array, a function, a bigint, a Date, a Map, a cycle, a `__proto__` key) is refused instead of becoming null.
 * Keys whose value is undefined are absent.
 * @throws RouterError `dataset/row-not-serializable`
 */
export function serializeRow(row: object): string {
  if (kindOf(row) !== 'Object') refuse('$', `expected an object, received ${kindOf(row)}`);
  check(row, '$', 1);
  const text = JSON.stringify(row);
  return lineBreaking.test(text) ? text.replace(lineBreakings, escapeSeparator) : text;
}

// Raw in JSON these are legal, but they end a line for some readers.
const lineBreaking = /[\u2028\u2029]/;
const lineBreakings = /[\u2028\u2029]/g;

function escapeSeparator(character: string): string {
  return character === '\u2028' ? '\\u2028' : '\\u2029';
}

function check(value: unknown, path: string, depth: number): void {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value)) refuse(path, `${value} has no JSON form`);
      return;
    case 'object':
      if (value !== null) checkObject(value, path, depth);
      return;
    default:
      refuse(path, `a value of type ${typeof value} has no JSON form`);
  }
}

function checkObject(value: object, path: string, depth: number): void {
  if (depth > defaultMaxDepth)
    refuse(path.slice(0, 40), `it is nested deeper than ${defaultMaxDepth} levels`);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) check(value[index], `${path}[]`, depth + 1);
    return;
  }
  if (kindOf(value) !== 'Object' || 'toJSON' in value)
    refuse(path, `a ${kindOf(value)} is not plain JSON data`);
  for (const key of Object.keys(value)) {
    if (key === '__proto__') refuse(path, 'the key "__proto__" is not allowed');
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) check(item, key, depth + 1);
  }
}

function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function refuse(path: string, reason: string): never {
  throw new RouterError({
    code: 'dataset/row-not-serializable',
    message: `Cannot write the row: at ${path}, ${reason}.`,
    hint: 'Convert the value to a string, a finite number, a boolean, an array or a plain object.',
  });
}

import { describeValue } from './describe-value.ts';
import type { JsonPath } from './json-path.ts';
import { type JsonFault, maximumJsonDepth } from './scan-json.ts';

export type JsonValueFault = Pick<JsonFault, 'path' | 'expected' | 'received'> & {
  readonly code: 'too-deep' | 'forbidden-key' | 'not-json';
};

/** The first thing in a value (not a text) that JSON cannot carry or that no reader should accept. */
export function inspectJsonValue(value: unknown): JsonValueFault | undefined {
  return inspect(value, [], new Map());
}

/** `seen` holds the depth each object was reached at, so that shared references cost once a level at most. */
function inspect(value: unknown, path: JsonPath, seen: Map<object, number>): JsonValueFault | undefined {
  if (typeof value !== 'object') return isJsonScalar(value) ? undefined : notJson(value, path);
  if (value === null || (seen.get(value) ?? -1) >= path.length) return undefined;
  if (path.length >= maximumJsonDepth)
    return {
      code: 'too-deep',
      path,
      expected: `at most ${maximumJsonDepth} levels of nesting and no cycle`,
      received: describeValue(value),
    };
  seen.set(value, path.length);
  for (const key of Object.keys(value)) {
    if (key === '__proto__')
      return { code: 'forbidden-key', path, expected: 'no key named "__proto__"', received: '"__proto__"' };
    const item = (value as Record<string, unknown>)[key];
    const fault = inspect(item, [...path, Array.isArray(value) ? Number(key) : key], seen);
    if (fault) return fault;
  }
  return undefined;
}

function isJsonScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean' || value === undefined;
}

function notJson(value: unknown, path: JsonPath): JsonValueFault {
  return { code: 'not-json', path, expected: 'a JSON value', received: describeValue(value) };
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripNulls } from './strip-nulls.ts';

fc.configureGlobal({ seed: 20261122 });

test('null keys go at any depth, array items stay', () => {
  expect(stripNulls({ a: null, b: { c: null, d: [null, { e: null }] } })).toEqual({ b: { d: [null, {}] } });
});

test('a value without nulls is returned as it is', () => {
  const value = { a: [1, { b: 'x' }] };
  expect(stripNulls(value)).toBe(value);
  for (const scalar of [null, 1, 'x', undefined]) expect(stripNulls(scalar)).toBe(scalar);
});

test('once is enough, and the input never changes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const before = JSON.stringify(value);
      const once = stripNulls(value);
      expect(stripNulls(once)).toBe(once);
      expect(JSON.stringify(value)).toBe(before);
    }),
  );
});

test('a key named __proto__ stays a key', () => {
  const stripped = stripNulls(JSON.parse('{"__proto__":{"a":1},"b":null}')) as object;
  expect(Object.keys(stripped)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(stripped)).toBe(Object.prototype);
});

test('depth and cycles are no danger', () => {
  let deep: unknown = null;
  for (let level = 0; level < 100_000; level++) deep = { a: deep, b: null };
  let found = stripNulls(deep) as { a?: unknown } | undefined;
  let levels = 0;
  for (; found; found = found.a as { a?: unknown } | undefined) levels++;
  expect(levels).toBe(100_000);
  const cycle: { self?: unknown; gone: null } = { gone: null };
  cycle.self = cycle;
  const stripped = stripNulls(cycle) as { self: unknown };
  expect(Object.keys(stripped)).toEqual(['self']);
  expect(stripped.self).toBe(stripped);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { counterHash } from './counter-hash.ts';

test('canonical JSON is JSON of the same value, whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
    }),
  );
  expect(canonicalJson({ b: 1, a: [undefined, { d: undefined, c: 'é' }] })).toBe(
    '{"a":[null,{"c":"é"}],"b":1}',
  );
});

test('draws are spread evenly and differ by seed, stream and counter', () => {
  const buckets = new Uint32Array(16);
  for (let row = 0; row < 16_000; row += 1) {
    const bucket = counterHash(7, 'row', row) >>> 28;
    buckets[bucket] = buckets[bucket]! + 1;
  }
  for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(150);
  const draws = [
    counterHash(1, 'a', 1),
    counterHash(2, 'a', 1),
    counterHash(1, 'b', 1),
    counterHash(1, 'a', 2),
    counterHash(1, 'a', 1, 1),
    counterHash(2 ** 40 + 1, 'a', 1),
  ];
  expect(new Set(draws).size).toBe(draws.length);
});

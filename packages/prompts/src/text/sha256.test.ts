import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../testing/arbitrary-output.ts';
import { fingerprint } from './fingerprint.ts';
import { sha256 } from './sha256.ts';

test('agrees with the example of FIPS 180-4', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('agrees with another implementation for any text and any length', () => {
  const long = fc.integer({ min: 0, max: 300 }).map((length) => 'é'.repeat(length));
  fc.assert(
    fc.property(fc.oneof(anyText, long), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
});

test('the parts of a fingerprint do not run into each other', () => {
  expect(fingerprint('a', 'bc')).not.toBe(fingerprint('ab', 'c'));
  expect(fingerprint('a', 'bc')).toMatch(/^[0-9a-f]{32}$/);
});

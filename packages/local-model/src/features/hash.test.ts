import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOn, hashText } from './hash.ts';

test('parts hashed one after the other give the hash of the joined text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'binary' }), fc.integer(), (first, second, salt) => {
      expect(hashOn(hashText(first, salt), second)).toBe(hashText(first + second, salt));
      const tail = Math.max(0, second.length - 3);
      expect(hashOn(hashText(first, salt), second, tail)).toBe(hashText(first + second.slice(-3), salt));
    }),
  );
});

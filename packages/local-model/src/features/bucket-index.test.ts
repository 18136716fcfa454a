import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketBits, featureOf, indexBuckets } from './bucket-index.ts';

test('numbers the known buckets in their order, and gives back the bits', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bits) => {
      const index = indexBuckets(bits);
      let known = 0;
      for (let bucket = 0; bucket < 64; bucket++) {
        const isKnown = (bits[bucket >> 3]! >> (bucket & 7)) & 1;
        expect(featureOf(index.words, bucket)).toBe(isKnown ? known++ : -1);
      }
      expect(index.count).toBe(known);
      expect(bucketBits(index)).toEqual(bits);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

test('bytes survive', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

test('so do those of more than one piece, in what others read as well', () => {
  for (const length of [0x6000 - 1, 0x6000, 150_001]) {
    const bytes = Uint8Array.from({ length }, (_, i) => i ^ (i >> 8));
    const text = toBase64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(text)).toEqual(bytes);
  }
});

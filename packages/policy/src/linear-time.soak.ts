import { describe, expect, test } from 'vitest';
import { pieces, readers } from './__fixtures__/hard-texts.ts';

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Linear work doubles when the input does; quadratic work quadruples. Small times are noise. */
function growsLinearly(read: (text: string) => unknown, piece: string): boolean {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  for (let attempt = 0; attempt < 3; attempt++) {
    const half = timeOf(() => read(text.slice(0, 50_000)));
    const whole = timeOf(() => read(text));
    if (whole < 60 || whole < half * 3.2) return true;
  }
  return false;
}

describe('100 kB of anything takes linear time', () => {
  test.each(Object.entries(readers))(
    '%s',
    (_name, read) => {
      expect(pieces.filter((piece) => !growsLinearly(read, piece))).toEqual([]);
    },
    60_000,
  );
});

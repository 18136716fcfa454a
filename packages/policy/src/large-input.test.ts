import { describe, expect, test } from 'vitest';
import { pieces, readers } from './__fixtures__/hard-texts.ts';

// Growth with the input's length is timed by `pnpm test:soak`; here a large input must only be read to its end.
describe('100 kB of mixed and of repeated text is read', () => {
  const mixed = pieces.join('').repeat(Math.ceil(100_000 / pieces.join('').length));
  const repeated = [' ', '"', '{"a":', 'a/', '\\', '1 ', 'replace "a" with ', 'delete ', "f'{"];
  const texts = [mixed, ...repeated.map((piece) => piece.repeat(Math.ceil(100_000 / piece.length)))];
  test.each(Object.entries(readers))(
    '%s',
    (_name, read) => {
      for (const text of texts) expect(() => read(text)).not.toThrow();
    },
    30_000,
  );
});

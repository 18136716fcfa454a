import { matchesGlob } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandBraces } from './expand-braces.ts';
import { fileFilter } from './file-filter.ts';
import { matchesPath, parsePathPattern } from './path-pattern.ts';

describe('file_pattern', () => {
  test.each<[pattern: string, names: string[], leaves: string[]]>([
    ['*.ts', ['a.ts', 'src/a.ts', 'src/deep/b.ts'], ['a.tsx', 'a.ts.map', 'ts']],
    ['**/*.ts', ['a.ts', 'src/a.ts'], ['a.js']],
    ['src/**', ['src/a.ts', 'src/deep/a.ts'], ['src', 'lib/src/a.ts', 'srcs/a.ts']],
    ['src', ['src/a.ts', 'lib/src/a.ts', 'src'], ['srcs/a.ts', 'a/src.ts']],
    ['src/', ['src/a.ts', 'src/deep/a.ts'], ['srcs/a.ts']],
    ['./src/*.ts', ['src/a.ts'], ['src/deep/a.ts']],
    ['/src/*.ts', ['src/a.ts'], ['lib/src/a.ts']],
    ['src\\*.ts', ['src/a.ts'], ['a.ts']],
    ['src/**/test/*.ts', ['src/test/a.ts', 'src/a/b/test/c.ts'], ['src/test/a/b.ts']],
    ['*.{ts,tsx}', ['a.ts', 'src/a.tsx'], ['a.js', 'a.{ts,tsx}']],
    ['{src,lib}/*.{c,h}', ['src/a.c', 'lib/a.h'], ['src/a.cc', 'test/a.c']],
    ['file-[0-9].txt', ['file-3.txt'], ['file-a.txt', 'file-10.txt']],
    ['[!a]*.ts', ['b.ts', 'src/c.ts'], ['a.ts']],
    ['?.ts', ['a.ts', 'é.ts', '😀.ts'], ['ab.ts']],
    ['[abc.ts', ['[abc.ts'], ['a.ts']],
    ['!*.ts', ['!a.ts'], ['a.js', 'a.ts']],
    ['../**', [], ['a.ts', 'src/a.ts']],
    ['-e', ['-e'], ['a.ts']],
  ])('%s', (pattern, names, leaves) => {
    const wants = fileFilter(pattern);
    expect(names.filter(wants)).toEqual(names);
    expect(leaves.filter(wants)).toEqual([]);
  });

  test('without one every file is wanted', () => {
    expect(fileFilter(undefined)('any/file')).toBe(true);
  });
});

const piece = fc.constantFrom('a', 'b', 'ab', '*', '?', 'a*', '*b', '**', '[ab]', 'a?b');
const name = fc.constantFrom('a', 'b', 'ab', 'ba', 'aab', 'abb');

test('patterns mean what they mean to Node', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 5 }),
      fc.array(name, { minLength: 1, maxLength: 5 }),
      (pieces, names) => {
        // Only at the end do the two differ: here `a/**` leaves out `a` itself, as gitignore(5) has it.
        fc.pre(pieces.at(-1) !== '**');
        expect(matchesPath(parsePathPattern(pieces.join('/')), names)).toBe(
          matchesGlob(names.join('/'), pieces.join('/')),
        );
      },
    ),
    { numRuns: 2_000 },
  );
});

test('hostile patterns take no time', () => {
  const started = performance.now();
  const long = 'a'.repeat(4_000);
  expect(fileFilter(`${'*a'.repeat(200)}b`)(long)).toBe(false);
  expect(fileFilter(`${'**/'.repeat(150)}b`)(`${'a/'.repeat(500)}c`)).toBe(false);
  expect(expandBraces('{a,b}'.repeat(100)).length).toBeLessThanOrEqual(256);
  expect(expandBraces('{'.repeat(500))).toEqual(['{'.repeat(500)]);
  expect(performance.now() - started).toBeLessThan(2_000);
});

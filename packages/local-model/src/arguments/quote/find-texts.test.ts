import { readQuery } from '@router/policy';
import { describe, expect, test } from 'vitest';
import { findContent } from './find-content.ts';
import { findReplacement } from './find-replacement.ts';

describe('old and new text', () => {
  test.each([
    ['crypto/box.go, saltSize = 8 wrong, want saltSize = 12', 'saltSize = 8', 'saltSize = 12'],
    ['k8s/web.yaml memory: 100m to memory: 400m, it is throttling', 'memory: 100m', 'memory: 400m'],
    ['in lib/a.h #define SLOTS 4 has to be #define SLOTS 6', '#define SLOTS 4', '#define SLOTS 6'],
    ['change in app/options.html the text Save now by Save changes', 'Save now', 'Save changes'],
    ['change\n  a: 1\n  b: 2\ninto\n  a: 2\n  b: 3\nin conf/x.yaml', '  a: 1\n  b: 2', '  a: 2\n  b: 3'],
  ])('%j', (query, target, replacement) => {
    expect(findReplacement(readQuery(query))).toMatchObject({ target, replacement });
  });

  test('a value that only stands twice is no replacement', () => {
    expect(findReplacement(readQuery('compare a = 1 in x.ts and a = 2 in y.ts'))).toBeUndefined();
  });
});

describe('contents', () => {
  test.each([
    [
      'create fees.csv with the header code,amount and the rows A1,3.00 and B2,7.25.',
      'code,amount\nA1,3.00\nB2,7.25',
    ],
    ['write a.txt with exactly two lines: alpha and beta', 'alpha\nbeta'],
    ['new file b.csv\n- row 1: x,y\n- row 2: 1,2\n- nothing further', 'x,y\n1,2'],
    ['create run.md with the line: Start it with `bin/go --fast`.', 'Start it with `bin/go --fast`.'],
    ['📄 c.txt one line: size 48 B 🙏', 'size 48 B'],
  ])('%j', (query, content) => {
    expect(findContent(readQuery(query))?.value).toBe(content);
  });
});

import { expect, test } from 'vitest';
import { matchesOf } from './matches-of.ts';

test.each([
  [/a(b)?/g, 'ab a cab'],
  [/x*/g, 'axxb'],
  [/^/gm, 'a\nb'],
  [/z/g, 'none'],
])('%s in %j: as matchAll', (pattern, text) => {
  const all = [...text.matchAll(pattern)];
  expect(matchesOf(pattern, text)).toEqual(all);
  // What an earlier search left in the pattern does not count.
  pattern.lastIndex = 2;
  expect(matchesOf(pattern, text)).toEqual(all);
});

// What Python's str.isspace holds; as text, since a control character in a literal looks like a mistake.
const spaces = new Set(
  '\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
);

/**
 * What Jinja's `trim` filter does: Python's `str.strip()`. JavaScript's `trim` also takes U+FEFF and
 * leaves U+001C to U+001F and U+0085, so the two would differ by a byte on such text.
 */
export function trimAsJinja(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && spaces.has(text.charAt(start))) start++;
  while (end > start && spaces.has(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

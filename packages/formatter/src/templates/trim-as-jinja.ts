// Written as text: a control character in a regular expression literal looks like a mistake.
const space = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const leading = new RegExp(`^${space}`);
const trailing = new RegExp(`${space}$`);

/**
 * What Jinja's `trim` filter does: Python's `str.strip()`. JavaScript's `trim` also takes U+FEFF and
 * leaves U+001C to U+001F and U+0085, so the two would differ by a byte on such text.
 */
export function trimAsJinja(text: string): string {
  return text.replace(leading, '').replace(trailing, '');
}

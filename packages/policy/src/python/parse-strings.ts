import { parseYield } from './parse-yield.ts';
import { quoteAt, quoteBehindPrefix } from './scan-string.ts';
import type { Constant, Expression, FString } from './syntax-tree.ts';
import type { Token } from './token.ts';
import { TokenCursor } from './token-cursor.ts';
import { tokenize } from './tokenize.ts';
import { unescapeString } from './unescape-string.ts';

/** Adjacent literals make one string. Replacement fields become the values of a formatted string. */
export function parseStrings(cursor: TokenCursor): Constant | FString {
  const { start } = cursor.current;
  let value = '';
  let bytes: boolean | undefined;
  const values: Expression[] = [];
  let formatted = false;
  while (cursor.current.type === 'string') {
    const token = cursor.next();
    const { text } = token;
    const prefix = text.slice(0, quoteBehindPrefix(text, 0)).toLowerCase();
    const quote = quoteAt(text, prefix.length);
    const isBytes = prefix.includes('b');
    if (bytes !== undefined && bytes !== isBytes)
      cursor.fail('cannot mix bytes and nonbytes literals', token.start);
    bytes = isBytes;
    const inner = text.slice(prefix.length + quote.length, -quote.length);
    if (token.fields) {
      formatted = true;
      for (const part of formattedParts(cursor, token)) values.push(part);
    } else {
      const plain = prefix.includes('r') ? inner : unescapeString(inner);
      value += plain;
      values.push({ type: 'Constant', kind: 'string', value: plain, start: token.start, end: token.end });
    }
  }
  const end = cursor.lastEnd;
  if (formatted) return { type: 'FString', values, start, end };
  return { type: 'Constant', kind: bytes ? 'bytes' : 'string', value, start, end };
}

/** The fields' expressions, and one constant with the literal's own text, which is what judges look at. */
function formattedParts(cursor: TokenCursor, token: Token): Expression[] {
  const parts: Expression[] = [
    { type: 'Constant', kind: 'string', value: token.text, start: token.start, end: token.end },
  ];
  for (const field of token.fields ?? []) parts.push(parseField(cursor, field.start, field.end));
  return parts;
}

function parseField(outer: TokenCursor, start: number, end: number): Expression {
  return outer.deeper(() => {
    const inner = new TokenCursor(
      outer.source,
      tokenize(outer.source, { start, end, inline: true }),
      outer.grammar,
    );
    inner.surroundings = outer.surroundings;
    const value = inner.is('yield') ? parseYield(inner) : inner.grammar.starExpressions(inner);
    if (inner.current.type !== 'end') inner.fail('f-string: invalid syntax');
    return value;
  });
}

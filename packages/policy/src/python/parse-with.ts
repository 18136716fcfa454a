import { checkTarget } from './check-target.ts';
import { parseExpression, parsePrimary } from './parse-expression.ts';
import type { Statement, WithItem } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `with a as b, c:` and the form in parentheses. */
export function parseWith(cursor: TokenCursor, asynchronous: boolean): Statement {
  const { start } = cursor.expect('with');
  const parenthesized = hasParenthesizedItems(cursor);
  if (parenthesized) cursor.next();
  const items: WithItem[] = [parseItem(cursor)];
  while (cursor.take(',')) {
    if (parenthesized && cursor.is(')')) break;
    items.push(parseItem(cursor));
  }
  if (parenthesized) cursor.expect(')');
  const body = cursor.grammar.block(cursor);
  return { type: 'With', asynchronous, items, body, start, end: cursor.lastEnd };
}

/** True where the parentheses that open here hold an `as` of their own and end at the colon. */
function hasParenthesizedItems(cursor: TokenCursor): boolean {
  if (!cursor.is('(')) return false;
  let depth = 0;
  let named = false;
  for (let count = 0; ; count++) {
    const { type, text } = cursor.ahead(count);
    if (type === 'newline' || type === 'end') return false;
    if (type === 'keyword' && text === 'as' && depth === 1) named = true;
    if (type !== 'operator') continue;
    if (text === '(' || text === '[' || text === '{') depth++;
    else if (text === ')' || text === ']' || text === '}') {
      depth--;
      if (depth === 0) return named && cursor.ahead(count + 1).text === ':';
    }
  }
}

function parseItem(cursor: TokenCursor): WithItem {
  const { start } = cursor.current;
  const value = parseExpression(cursor);
  if (!cursor.take('as')) return { type: 'WithItem', value, start, end: cursor.lastEnd };
  const target = parsePrimary(cursor);
  checkTarget(cursor, target, 'assign');
  return { type: 'WithItem', value, target, start, end: cursor.lastEnd };
}

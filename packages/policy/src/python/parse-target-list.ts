import { startsExpression } from './starts-expression.ts';
import type { Expression } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** The targets of `for`: they end before `in`, which an ordinary expression would read as a comparison. */
export function parseTargetList(cursor: TokenCursor): Expression {
  const { start } = cursor.current;
  const first = parseTarget(cursor);
  if (!cursor.is(',')) return first;
  const elements = [first];
  while (cursor.take(',') && startsExpression(cursor)) elements.push(parseTarget(cursor));
  return { type: 'Tuple', elements, start, end: cursor.lastEnd };
}

function parseTarget(cursor: TokenCursor): Expression {
  const { start } = cursor.current;
  if (!cursor.take('*')) return cursor.grammar.bitwise(cursor);
  const value = cursor.grammar.bitwise(cursor);
  return { type: 'Starred', value, start, end: cursor.lastEnd };
}

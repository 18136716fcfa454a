import { startsExpression } from './starts-expression.ts';
import type { Expression } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `yield`, `yield value`, `yield from value`. */
export function parseYield(cursor: TokenCursor): Expression {
  const { start } = cursor.expect('yield');
  cursor.yields++;
  const { inFunction, inAsync, inComprehension } = cursor.surroundings;
  if (!inFunction) cursor.fail("'yield' outside function", start);
  if (inComprehension) cursor.fail("'yield' inside a comprehension", start);
  if (cursor.take('from')) {
    if (inAsync) cursor.fail("'yield from' inside async function", start);
    const value = cursor.grammar.expression(cursor);
    return { type: 'YieldFrom', value, start, end: cursor.lastEnd };
  }
  if (!startsExpression(cursor)) return { type: 'Yield', start, end: cursor.lastEnd };
  const value = cursor.grammar.starExpressions(cursor);
  return { type: 'Yield', value, start, end: cursor.lastEnd };
}

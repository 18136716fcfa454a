import { parseExpression, parseStarExpression } from './parse-expression.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `[T: bound = default, *Ts, **P]` (PEP 695 and 696). Nothing of it is kept: it has no effect when the code runs. */
export function parseTypeParameters(cursor: TokenCursor): void {
  if (!cursor.take('[')) return;
  if (cursor.is(']')) cursor.fail('type parameter list cannot be empty');
  do {
    if (cursor.is(']')) break;
    if (!cursor.take('**')) cursor.take('*');
    cursor.expectName();
    if (cursor.take(':')) parseExpression(cursor);
    if (cursor.take('=')) parseStarExpression(cursor);
  } while (cursor.take(','));
  cursor.expect(']');
}

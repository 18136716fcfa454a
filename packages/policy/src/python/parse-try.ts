import { parseExpression } from './parse-expression.ts';
import type { ExceptHandler, Statement } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `try` with its handlers; `except` and `except*` do not mix. */
export function parseTry(cursor: TokenCursor): Statement {
  const { start } = cursor.next();
  const body = cursor.grammar.block(cursor);
  const handlers: ExceptHandler[] = [];
  let starred: boolean | undefined;
  while (cursor.is('except')) {
    if (handlers.length > 0 && !handlers.at(-1)!.exception) cursor.fail("default 'except:' must be last");
    const group = cursor.ahead().text === '*';
    if (starred !== undefined && starred !== group)
      cursor.fail("cannot have both 'except' and 'except*' on the same 'try'");
    starred = group;
    handlers.push(parseHandler(cursor, group));
  }
  const otherwise = handlers.length > 0 && cursor.take('else') ? cursor.grammar.block(cursor) : [];
  const hasFinalizer = cursor.take('finally');
  const finalizer = hasFinalizer ? cursor.grammar.block(cursor) : [];
  if (handlers.length === 0 && !hasFinalizer) cursor.fail("expected 'except' or 'finally' block");
  return { type: 'Try', body, handlers, otherwise, finalizer, start, end: cursor.lastEnd };
}

function parseHandler(cursor: TokenCursor, group: boolean): ExceptHandler {
  const { start } = cursor.expect('except');
  if (group) cursor.next();
  const exception = cursor.is(':') && !group ? undefined : parseExpression(cursor);
  if (cursor.is(',')) cursor.fail('multiple exception types must be parenthesized');
  const name = exception && cursor.take('as') ? cursor.expectName() : undefined;
  const body = cursor.grammar.block(cursor);
  return {
    type: 'ExceptHandler',
    ...(exception && { exception }),
    ...(name !== undefined && { name }),
    body,
    start,
    end: cursor.lastEnd,
  };
}

import { parseElement, parseNamedExpression } from './parse-expression.ts';
import { parseOpenPattern } from './parse-pattern.ts';
import { startsExpression } from './starts-expression.ts';
import type { Expression, MatchCase, Statement } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `match` is a name unless its line ends in a colon and a block of cases follows. */
export function isMatchStatement(cursor: TokenCursor): boolean {
  if (!cursor.isSoft('match')) return false;
  let count = 1;
  while (cursor.ahead(count).type !== 'newline' && cursor.ahead(count).type !== 'end') count++;
  const after = cursor.ahead(count + 2);
  return (
    count > 2 &&
    cursor.ahead(count - 1).text === ':' &&
    cursor.ahead(count + 1).type === 'indent' &&
    after.type === 'name' &&
    after.text === 'case'
  );
}

export function parseMatch(cursor: TokenCursor): Statement {
  const { start } = cursor.next();
  const subject = parseSubject(cursor);
  cursor.expect(':');
  cursor.next();
  cursor.next();
  const cases: MatchCase[] = [];
  while (cursor.isSoft('case')) cases.push(parseCase(cursor, cases.at(-1)));
  if (cursor.current.type !== 'dedent' && cursor.current.type !== 'end') cursor.fail("expected 'case'");
  if (cursor.current.type === 'dedent') cursor.next();
  return { type: 'Match', subject, cases, start, end: cursor.lastEnd };
}

function parseSubject(cursor: TokenCursor): Expression {
  const { start } = cursor.current;
  const first = parseElement(cursor);
  if (!cursor.is(',')) {
    if (first.type === 'Starred') cursor.fail();
    return first;
  }
  const elements = [first];
  while (cursor.take(',') && startsExpression(cursor)) elements.push(parseElement(cursor));
  return { type: 'Tuple', elements, start, end: cursor.lastEnd };
}

function parseCase(cursor: TokenCursor, before: MatchCase | undefined): MatchCase {
  const { start } = cursor.next();
  if (before && !before.guard && isIrrefutable(before))
    cursor.fail('pattern makes remaining patterns unreachable', before.start);
  const pattern = parseOpenPattern(cursor);
  const guard = cursor.take('if') ? parseNamedExpression(cursor) : undefined;
  const body = cursor.grammar.block(cursor);
  return { type: 'MatchCase', pattern, ...(guard && { guard }), body, start, end: cursor.lastEnd };
}

function isIrrefutable({ pattern }: MatchCase): boolean {
  return pattern.kind === 'wildcard' || pattern.kind === 'capture';
}

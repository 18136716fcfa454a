import { checkTarget } from './check-target.ts';
import { parseTargetList } from './parse-target-list.ts';
import type { Comprehension, ComprehensionClause, Expression } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** One or more `for target in iterable if condition`; a generator may be asynchronous anywhere, the others in async functions. */
export function parseClauses(cursor: TokenCursor, kind: Comprehension['kind']): ComprehensionClause[] {
  const clauses = [parseClause(cursor, kind, true)];
  while (isComprehension(cursor)) clauses.push(parseClause(cursor, kind, false));
  return clauses;
}

function parseClause(
  cursor: TokenCursor,
  kind: Comprehension['kind'],
  outermost: boolean,
): ComprehensionClause {
  const { start } = cursor.current;
  const asynchronous = cursor.take('async');
  if (asynchronous && kind !== 'generator' && !cursor.surroundings.inAsync)
    cursor.fail('asynchronous comprehension outside of an asynchronous function', start);
  cursor.expect('for');
  const target = parseTargetList(cursor);
  checkTarget(cursor, target, 'assign');
  cursor.expect('in');
  const readIterable = () => cursor.grammar.disjunction(cursor);
  const iterable = outermost ? readIterable() : cursor.within({ inComprehension: true }, readIterable);
  const conditions: Expression[] = [];
  while (cursor.take('if'))
    conditions.push(cursor.within({ inComprehension: true }, () => cursor.grammar.disjunction(cursor)));
  return {
    type: 'ComprehensionClause',
    asynchronous,
    target,
    iterable,
    conditions,
    start,
    end: cursor.lastEnd,
  };
}

/** True where a comprehension's first clause begins. */
export function isComprehension(cursor: TokenCursor): boolean {
  return cursor.is('for') || (cursor.is('async') && cursor.ahead().text === 'for');
}

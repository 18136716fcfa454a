import { checkTarget } from './check-target.ts';
import { parseExpression, parseStarExpression, parseStarExpressions } from './parse-expression.ts';
import { parseImport, parseImportFrom } from './parse-import.ts';
import { parseTargetList } from './parse-target-list.ts';
import { parseTypeParameters } from './parse-type-parameters.ts';
import { parseYield } from './parse-yield.ts';
import { startsExpression } from './starts-expression.ts';
import type { Expression, Statement } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** A statement without a block. */
export function parseSimple(cursor: TokenCursor): Statement {
  const { type, text } = cursor.current;
  if (type === 'keyword' && Object.hasOwn(readers, text)) return readers[text]!(cursor);
  if (cursor.isSoft('type') && cursor.ahead().type === 'name' && /^[=[]$/.test(cursor.ahead(2).text))
    return parseTypeAlias(cursor);
  return parseExpressionStatement(cursor);
}

const readers: Readonly<Record<string, (cursor: TokenCursor) => Statement>> = {
  pass: (cursor) => {
    const { start, end } = cursor.next();
    return { type: 'Pass', start, end };
  },
  break: (cursor) => parseJump(cursor, 'Break'),
  continue: (cursor) => parseJump(cursor, 'Continue'),
  return: parseReturn,
  raise: parseRaise,
  global: (cursor) => parseScope(cursor, 'Global'),
  nonlocal: (cursor) => parseScope(cursor, 'Nonlocal'),
  del: parseDelete,
  assert: parseAssert,
  import: parseImport,
  from: parseImportFrom,
};

function parseJump(cursor: TokenCursor, type: 'Break' | 'Continue'): Statement {
  const { start, end, text } = cursor.next();
  if (!cursor.surroundings.inLoop) cursor.fail(`'${text}' outside loop`, start);
  return { type, start, end };
}

function parseReturn(cursor: TokenCursor): Statement {
  const { start } = cursor.next();
  if (!cursor.surroundings.inFunction || cursor.surroundings.inClass)
    cursor.fail("'return' outside function", start);
  const value = startsExpression(cursor) ? parseStarExpressions(cursor) : undefined;
  return { type: 'Return', ...(value && { value }), start, end: cursor.lastEnd };
}

function parseRaise(cursor: TokenCursor): Statement {
  const { start } = cursor.next();
  if (!startsExpression(cursor)) return { type: 'Raise', start, end: cursor.lastEnd };
  const exception = parseExpression(cursor);
  const cause = cursor.take('from') ? parseExpression(cursor) : undefined;
  return { type: 'Raise', exception, ...(cause && { cause }), start, end: cursor.lastEnd };
}

function parseScope(cursor: TokenCursor, type: 'Global' | 'Nonlocal'): Statement {
  const { start } = cursor.next();
  if (type === 'Nonlocal' && !cursor.surroundings.inFunction && !cursor.surroundings.inClass)
    cursor.fail('nonlocal declaration not allowed at module level', start);
  const names = [cursor.expectName()];
  while (cursor.take(',')) names.push(cursor.expectName());
  return { type, names, start, end: cursor.lastEnd };
}

function parseDelete(cursor: TokenCursor): Statement {
  const { start } = cursor.next();
  const list = parseTargetList(cursor);
  checkTarget(cursor, list, 'delete');
  const targets = list.type === 'Tuple' && !list.parenthesized ? list.elements : [list];
  return { type: 'Delete', targets, start, end: cursor.lastEnd };
}

function parseAssert(cursor: TokenCursor): Statement {
  const { start } = cursor.next();
  const test = parseExpression(cursor);
  const message = cursor.take(',') ? parseExpression(cursor) : undefined;
  return { type: 'Assert', test, ...(message && { message }), start, end: cursor.lastEnd };
}

function parseTypeAlias(cursor: TokenCursor): Statement {
  const { start } = cursor.next();
  const name = cursor.expectName();
  parseTypeParameters(cursor);
  cursor.expect('=');
  const value = parseExpression(cursor);
  return { type: 'TypeAlias', name, value, start, end: cursor.lastEnd };
}

const augmented = /^(?:\*\*|\/\/|>>|<<|[-+*/%&|^@])=$/;

function parseExpressionStatement(cursor: TokenCursor): Statement {
  const { start } = cursor.current;
  const first = cursor.is('yield') ? parseYield(cursor) : parseStarTargets(cursor);
  if (cursor.is('=')) return parseAssignment(cursor, first, start);
  if (first.type === 'Starred') cursor.fail("can't use starred expression here", start);
  if (cursor.current.type === 'operator' && augmented.test(cursor.current.text)) {
    checkTarget(cursor, first, 'single');
    const operator = cursor.next().text.slice(0, -1);
    const value = parseValue(cursor);
    return { type: 'AugmentedAssignment', target: first, operator, value, start, end: cursor.lastEnd };
  }
  if (cursor.is(':')) {
    if (first.type === 'Tuple' || first.type === 'List')
      cursor.fail('only single target can be annotated', start);
    checkTarget(cursor, first, 'single');
    cursor.next();
    const annotation = parseExpression(cursor);
    const value = cursor.take('=') ? parseValue(cursor) : undefined;
    return {
      type: 'AnnotatedAssignment',
      target: first,
      annotation,
      ...(value && { value }),
      start,
      end: cursor.lastEnd,
    };
  }
  return { type: 'ExpressionStatement', expression: first, start, end: cursor.lastEnd };
}

/** Like star expressions, but a lone `*a` is left for the caller to refuse with a better message. */
function parseStarTargets(cursor: TokenCursor): Expression {
  if (!cursor.is('*')) return parseStarExpressions(cursor);
  const { start } = cursor.current;
  const first = parseStarExpression(cursor);
  if (!cursor.is(',')) return first;
  const elements = [first];
  while (cursor.take(',') && startsExpression(cursor)) elements.push(parseStarExpression(cursor));
  return { type: 'Tuple', elements, start, end: cursor.lastEnd };
}

function parseAssignment(cursor: TokenCursor, first: Expression, start: number): Statement {
  const targets: Expression[] = [];
  let value = first;
  while (cursor.take('=')) {
    checkTarget(cursor, value, 'assign');
    targets.push(value);
    value = parseValue(cursor, true);
  }
  if (value.type === 'Starred') cursor.fail("can't use starred expression here", value.start);
  return { type: 'Assignment', targets, value, start, end: cursor.lastEnd };
}

function parseValue(cursor: TokenCursor, mayBeTarget = false): Expression {
  if (cursor.is('yield')) return parseYield(cursor);
  return mayBeTarget ? parseStarTargets(cursor) : parseStarExpressions(cursor);
}

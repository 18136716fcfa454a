import { checkTarget } from './check-target.ts';
import { parseArguments } from './parse-arguments.ts';
import { parseExpression, parseNamedExpression, parseStarExpressions } from './parse-expression.ts';
import { isMatchStatement, parseMatch } from './parse-match.ts';
import { parseParameters } from './parse-parameters.ts';
import { parseTargetList } from './parse-target-list.ts';
import { parseTry } from './parse-try.ts';
import { parseTypeParameters } from './parse-type-parameters.ts';
import { parseWith } from './parse-with.ts';
import type { Argument, Expression, IfBranch, Statement } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** A statement with a block, or undefined where none begins. */
export function parseCompound(cursor: TokenCursor): Statement | undefined {
  const { type, text } = cursor.current;
  if (type === 'keyword') return Object.hasOwn(readers, text) ? readers[text]!(cursor) : undefined;
  if (type === 'operator' && text === '@') return parseDecorated(cursor);
  return isMatchStatement(cursor) ? parseMatch(cursor) : undefined;
}

const readers: Readonly<Record<string, (cursor: TokenCursor) => Statement>> = {
  if: parseIf,
  while: parseWhile,
  for: (cursor) => parseFor(cursor, false),
  with: (cursor) => parseWith(cursor, false),
  try: parseTry,
  def: (cursor) => parseFunction(cursor, [], false),
  class: (cursor) => parseClass(cursor, []),
  async: parseAsync,
};

function parseIf(cursor: TokenCursor): Statement {
  const { start } = cursor.current;
  const branches: IfBranch[] = [];
  while (cursor.is('if') || (branches.length > 0 && cursor.is('elif'))) {
    if (branches.length > 0 && cursor.is('if')) break;
    const branchStart = cursor.next().start;
    const test = parseNamedExpression(cursor);
    const body = cursor.grammar.block(cursor);
    branches.push({ type: 'IfBranch', test, body, start: branchStart, end: cursor.lastEnd });
  }
  return { type: 'If', branches, otherwise: parseElse(cursor), start, end: cursor.lastEnd };
}

function parseElse(cursor: TokenCursor): Statement[] {
  return cursor.take('else') ? cursor.grammar.block(cursor) : [];
}

function parseWhile(cursor: TokenCursor): Statement {
  const { start } = cursor.next();
  const test = parseNamedExpression(cursor);
  const body = cursor.within({ inLoop: true }, () => cursor.grammar.block(cursor));
  return { type: 'While', test, body, otherwise: parseElse(cursor), start, end: cursor.lastEnd };
}

function parseFor(cursor: TokenCursor, asynchronous: boolean): Statement {
  const { start } = cursor.expect('for');
  const target = parseTargetList(cursor);
  checkTarget(cursor, target, 'assign');
  cursor.expect('in');
  const iterable = parseStarExpressions(cursor);
  const body = cursor.within({ inLoop: true }, () => cursor.grammar.block(cursor));
  return {
    type: 'For',
    asynchronous,
    target,
    iterable,
    body,
    otherwise: parseElse(cursor),
    start,
    end: cursor.lastEnd,
  };
}

function parseAsync(cursor: TokenCursor): Statement {
  const { start } = cursor.next();
  if (cursor.is('def')) return parseFunction(cursor, [], true);
  if (!cursor.surroundings.inAsync) cursor.fail("'async' outside async function", start);
  if (cursor.is('for')) return parseFor(cursor, true);
  if (cursor.is('with')) return parseWith(cursor, true);
  return cursor.fail();
}

function parseDecorated(cursor: TokenCursor): Statement {
  const decorators: Expression[] = [];
  while (cursor.take('@')) {
    decorators.push(parseNamedExpression(cursor));
    if (cursor.current.type !== 'newline') cursor.fail();
    cursor.next();
  }
  if (cursor.is('class')) return parseClass(cursor, decorators);
  const asynchronous = cursor.take('async');
  if (!cursor.is('def')) cursor.fail('expected a function or class definition after decorators');
  return parseFunction(cursor, decorators, asynchronous);
}

function parseFunction(
  cursor: TokenCursor,
  decorators: readonly Expression[],
  asynchronous: boolean,
): Statement {
  const { start } = cursor.expect('def');
  const name = cursor.expectName();
  parseTypeParameters(cursor);
  cursor.expect('(', "expected '('");
  const parameters = parseParameters(cursor, ')', true);
  cursor.expect(')');
  const returns = cursor.take('->') ? parseExpression(cursor) : undefined;
  const inside = {
    inFunction: true,
    inAsync: asynchronous,
    inLoop: false,
    inClass: false,
    inComprehension: false,
  };
  const body = cursor.within(inside, () => cursor.grammar.block(cursor));
  return {
    type: 'Function',
    name,
    asynchronous,
    decorators,
    parameters,
    ...(returns && { returns }),
    body,
    start,
    end: cursor.lastEnd,
  };
}

function parseClass(cursor: TokenCursor, decorators: readonly Expression[]): Statement {
  const { start } = cursor.expect('class');
  const name = cursor.expectName();
  parseTypeParameters(cursor);
  let list: Argument[] = [];
  if (cursor.take('(')) {
    list = parseArguments(cursor);
    cursor.expect(')');
  }
  const inside = { inFunction: false, inAsync: false, inLoop: false, inClass: true, inComprehension: false };
  const body = cursor.within(inside, () => cursor.grammar.block(cursor));
  return { type: 'Class', name, decorators, arguments: list, body, start, end: cursor.lastEnd };
}

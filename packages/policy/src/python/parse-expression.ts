import { parseArguments } from './parse-arguments.ts';
import { parseAtom } from './parse-atom.ts';
import { parseParameters } from './parse-parameters.ts';
import { startsExpression } from './starts-expression.ts';
import type { Expression, Name, Sequence } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `expression | *expression`, and tuples of them without parentheses. */
export function parseStarExpressions(cursor: TokenCursor): Expression {
  const start = cursor.current.start;
  const first = parseStarExpression(cursor);
  if (!cursor.is(',')) {
    if (first.type === 'Starred') cursor.fail("can't use starred expression here", first.start);
    return first;
  }
  const elements = [first];
  while (cursor.take(',') && startsExpression(cursor)) elements.push(parseStarExpression(cursor));
  return { type: 'Tuple', elements, start, end: cursor.lastEnd };
}

export function parseStarExpression(cursor: TokenCursor): Expression {
  return cursor.is('*') ? parseStarred(cursor) : parseExpression(cursor);
}

export function parseStarred(cursor: TokenCursor): Expression {
  const { start } = cursor.expect('*');
  const value = parseBinary(cursor, 0);
  return { type: 'Starred', value, start, end: cursor.lastEnd };
}

/** An element of a display: `*a`, `name := value` or an expression. */
export function parseElement(cursor: TokenCursor): Expression {
  return cursor.is('*') ? parseStarred(cursor) : parseNamedExpression(cursor);
}

export function parseNamedExpression(cursor: TokenCursor): Expression {
  const { current } = cursor;
  if (current.type === 'name' && cursor.ahead().text === ':=' && cursor.ahead().type === 'operator') {
    const target: Name = { type: 'Name', id: current.text, start: current.start, end: current.end };
    cursor.next();
    cursor.next();
    const value = parseExpression(cursor);
    return { type: 'NamedExpression', target, value, start: current.start, end: cursor.lastEnd };
  }
  return parseExpression(cursor);
}

export function parseExpression(cursor: TokenCursor): Expression {
  cursor.enter();
  const expression = cursor.isWhole()
    ? parseAtom(cursor)
    : cursor.is('lambda')
      ? parseLambda(cursor)
      : parseConditional(cursor);
  cursor.leave();
  return expression;
}

function parseConditional(cursor: TokenCursor): Expression {
  const { start } = cursor.current;
  const body = parseDisjunction(cursor);
  if (!cursor.take('if')) return body;
  const test = parseDisjunction(cursor);
  cursor.expect('else', "expected 'else' after 'if' expression");
  const otherwise = parseExpression(cursor);
  return { type: 'Conditional', test, body, otherwise, start, end: cursor.lastEnd };
}

function parseLambda(cursor: TokenCursor): Expression {
  const { start } = cursor.next();
  const parameters = parseParameters(cursor, ':', false);
  cursor.expect(':');
  const body = cursor.within({ inFunction: true, inAsync: false, inComprehension: false }, () =>
    parseExpression(cursor),
  );
  return { type: 'Lambda', parameters, body, start, end: cursor.lastEnd };
}

export function parseDisjunction(cursor: TokenCursor): Expression {
  return parseBoolean(cursor, 'or', parseConjunction);
}

function parseConjunction(cursor: TokenCursor): Expression {
  return parseBoolean(cursor, 'and', parseInversion);
}

function parseBoolean(
  cursor: TokenCursor,
  operator: 'and' | 'or',
  operand: (cursor: TokenCursor) => Expression,
): Expression {
  const { start } = cursor.current;
  const first = operand(cursor);
  if (!cursor.is(operator)) return first;
  const values = [first];
  while (cursor.take(operator)) values.push(operand(cursor));
  return { type: 'BooleanOperation', operator, values, start, end: cursor.lastEnd };
}

function parseInversion(cursor: TokenCursor): Expression {
  if (!cursor.is('not')) return parseComparison(cursor);
  const { start } = cursor.next();
  cursor.enter();
  const operand = parseInversion(cursor);
  cursor.leave();
  return { type: 'UnaryOperation', operator: 'not', operand, start, end: cursor.lastEnd };
}

const comparisons: ReadonlySet<string> = /* @__PURE__ */ new Set([
  '<',
  '>',
  '==',
  '>=',
  '<=',
  '!=',
  'in',
  'is',
  'not',
]);

function parseComparison(cursor: TokenCursor): Expression {
  const { start } = cursor.current;
  const left = parseBinary(cursor, 0);
  if (!isComparison(cursor)) return left;
  const operators: string[] = [];
  const comparators: Expression[] = [];
  while (isComparison(cursor)) {
    let { text } = cursor.next();
    if (text === 'not') {
      cursor.expect('in');
      text = 'not in';
    } else if (text === 'is' && cursor.take('not')) text = 'is not';
    operators.push(text);
    comparators.push(parseBinary(cursor, 0));
  }
  return { type: 'Comparison', left, operators, comparators, start, end: cursor.lastEnd };
}

function isComparison(cursor: TokenCursor): boolean {
  const { type, text } = cursor.current;
  return type !== 'name' && type !== 'string' && comparisons.has(text);
}

/** How tightly the left-associative operators bind, loosest first. */
const levels: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  [['|'], ['^'], ['&'], ['<<', '>>'], ['+', '-'], ['*', '/', '//', '%', '@']].flatMap((operators, level) =>
    operators.map((operator) => [operator, level] as const),
  ),
);

/** Operators that bind at least as tightly as `level`, by precedence climbing. */
export function parseBinary(cursor: TokenCursor, level: number): Expression {
  const { start } = cursor.current;
  let left = parseFactor(cursor);
  for (;;) {
    const { type, text: operator } = cursor.current;
    const own = type === 'operator' ? levels.get(operator) : undefined;
    if (own === undefined || own < level) return left;
    cursor.next();
    const right = parseBinary(cursor, own + 1);
    left = { type: 'BinaryOperation', operator, left, right, start, end: cursor.lastEnd };
  }
}

function parseFactor(cursor: TokenCursor): Expression {
  const { start, type, text } = cursor.current;
  if (type === 'operator' && (text === '-' || text === '+' || text === '~')) {
    cursor.next();
    return {
      type: 'UnaryOperation',
      operator: text,
      operand: deeperFactor(cursor),
      start,
      end: cursor.lastEnd,
    };
  }
  const left = parseAwait(cursor);
  if (!cursor.take('**')) return left;
  const right = deeperFactor(cursor);
  return { type: 'BinaryOperation', operator: '**', left, right, start, end: cursor.lastEnd };
}

function deeperFactor(cursor: TokenCursor): Expression {
  cursor.enter();
  const factor = parseFactor(cursor);
  cursor.leave();
  return factor;
}

function parseAwait(cursor: TokenCursor): Expression {
  if (!cursor.is('await')) return parsePrimary(cursor);
  const { start } = cursor.next();
  if (!cursor.surroundings.inAsync) cursor.fail("'await' outside async function", start);
  const value = parsePrimary(cursor);
  return { type: 'Await', value, start, end: cursor.lastEnd };
}

export function parsePrimary(cursor: TokenCursor): Expression {
  const { start } = cursor.current;
  let node = parseAtom(cursor);
  for (;;) {
    if (cursor.take('.')) {
      const name = cursor.expectName();
      node = { type: 'Attribute', object: node, name, start, end: cursor.lastEnd };
    } else if (cursor.is('(')) {
      cursor.next();
      cursor.enter();
      const list = parseArguments(cursor);
      cursor.leave();
      cursor.expect(')');
      node = { type: 'Call', callee: node, arguments: list, start, end: cursor.lastEnd };
    } else if (cursor.is('[')) {
      cursor.next();
      cursor.enter();
      const index = parseSlices(cursor);
      cursor.leave();
      cursor.expect(']');
      node = { type: 'Subscript', object: node, index, start, end: cursor.lastEnd };
    } else return node;
  }
}

function parseSlices(cursor: TokenCursor): Expression {
  const { start } = cursor.current;
  const first = parseSlice(cursor);
  if (!cursor.is(',')) {
    if (first.type !== 'Starred') return first;
    return { type: 'Tuple', elements: [first], start, end: cursor.lastEnd };
  }
  const elements = [first];
  while (cursor.take(',') && !cursor.is(']')) elements.push(parseSlice(cursor));
  return { type: 'Tuple', elements, start, end: cursor.lastEnd } satisfies Sequence;
}

function parseSlice(cursor: TokenCursor): Expression {
  const { start } = cursor.current;
  const first = cursor.is(':') ? undefined : parseElement(cursor);
  if (first && !cursor.is(':')) return first;
  if (first?.type === 'Starred' || (first?.type === 'NamedExpression' && first.start === start))
    cursor.fail();
  const parts: (Expression | undefined)[] = [first];
  while (parts.length < 3 && cursor.take(':'))
    parts.push(/^[:\],]$/.test(cursor.current.text) ? undefined : parseExpression(cursor));
  return { type: 'Slice', parts, start, end: cursor.lastEnd };
}

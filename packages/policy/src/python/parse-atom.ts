import { isComprehension, parseClauses } from './parse-comprehension.ts';
import { parseStrings } from './parse-strings.ts';
import { parseYield } from './parse-yield.ts';
import type { DictionaryEntry, Expression } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** Names, literals, displays, comprehensions and what stands in parentheses. */
export function parseAtom(cursor: TokenCursor): Expression {
  const { type, text, start, end } = cursor.current;
  if (type === 'name') {
    cursor.next();
    return { type: 'Name', id: text, start, end };
  }
  if (type === 'number') {
    cursor.next();
    return { type: 'Constant', kind: 'number', value: text, start, end };
  }
  if (type === 'string') return parseStrings(cursor);
  if (type === 'keyword' && (text === 'None' || text === 'True' || text === 'False')) {
    cursor.next();
    return { type: 'Constant', kind: text === 'None' ? 'none' : 'bool', value: text, start, end };
  }
  if (type !== 'operator') cursor.fail();
  if (text === '...') {
    cursor.next();
    return { type: 'Constant', kind: 'ellipsis', value: text, start, end };
  }
  if (text === '(') return cursor.deeper(() => parseParentheses(cursor));
  if (text === '[') return cursor.deeper(() => parseList(cursor));
  if (text === '{') return cursor.deeper(() => parseBraces(cursor));
  return cursor.fail();
}

function parseParentheses(cursor: TokenCursor): Expression {
  const { start } = cursor.next();
  const { yields } = cursor;
  if (cursor.take(')'))
    return { type: 'Tuple', elements: [], parenthesized: true, start, end: cursor.lastEnd };
  if (cursor.is('yield')) {
    const value = parseYield(cursor);
    cursor.expect(')');
    return value;
  }
  const first = cursor.grammar.element(cursor);
  if (isComprehension(cursor)) {
    refuseYield(cursor, yields);
    if (first.type === 'Starred')
      cursor.fail('iterable unpacking cannot be used in comprehension', first.start);
    const clauses = parseClauses(cursor, 'generator');
    cursor.expect(')');
    return { type: 'Comprehension', kind: 'generator', element: first, clauses, start, end: cursor.lastEnd };
  }
  if (cursor.is(',')) {
    const elements = restOfElements(cursor, first, ')');
    return { type: 'Tuple', elements, parenthesized: true, start, end: cursor.lastEnd };
  }
  if (first.type === 'Starred') cursor.fail('cannot use starred expression here', first.start);
  cursor.expect(')');
  return first;
}

function parseList(cursor: TokenCursor): Expression {
  const { start } = cursor.next();
  const { yields } = cursor;
  if (cursor.take(']')) return { type: 'List', elements: [], start, end: cursor.lastEnd };
  const first = cursor.grammar.element(cursor);
  if (isComprehension(cursor)) {
    refuseYield(cursor, yields);
    if (first.type === 'Starred')
      cursor.fail('iterable unpacking cannot be used in comprehension', first.start);
    const clauses = parseClauses(cursor, 'list');
    cursor.expect(']');
    return { type: 'Comprehension', kind: 'list', element: first, clauses, start, end: cursor.lastEnd };
  }
  return { type: 'List', elements: restOfElements(cursor, first, ']'), start, end: cursor.lastEnd };
}

function restOfElements(cursor: TokenCursor, first: Expression, close: string): Expression[] {
  const elements = [first];
  while (cursor.take(',') && !cursor.is(close)) elements.push(cursor.grammar.element(cursor));
  cursor.expect(close);
  return elements;
}

function parseBraces(cursor: TokenCursor): Expression {
  const { start } = cursor.next();
  const { yields } = cursor;
  if (cursor.take('}')) return { type: 'Dictionary', entries: [], start, end: cursor.lastEnd };
  if (cursor.is('**')) return parseDictionary(cursor, start, parseEntry(cursor));
  const firstStart = cursor.current.start;
  const first = cursor.grammar.element(cursor);
  if (
    cursor.is(':') &&
    first.type !== 'Starred' &&
    !(first.type === 'NamedExpression' && first.start === firstStart)
  ) {
    cursor.next();
    const value = cursor.grammar.expression(cursor);
    if (isComprehension(cursor)) {
      refuseYield(cursor, yields);
      const clauses = parseClauses(cursor, 'dictionary');
      cursor.expect('}');
      return {
        type: 'Comprehension',
        kind: 'dictionary',
        element: first,
        value,
        clauses,
        start,
        end: cursor.lastEnd,
      };
    }
    return parseDictionary(cursor, start, {
      type: 'DictionaryEntry',
      key: first,
      value,
      start: first.start,
      end: cursor.lastEnd,
    });
  }
  if (isComprehension(cursor)) {
    refuseYield(cursor, yields);
    if (first.type === 'Starred')
      cursor.fail('iterable unpacking cannot be used in comprehension', first.start);
    const clauses = parseClauses(cursor, 'set');
    cursor.expect('}');
    return { type: 'Comprehension', kind: 'set', element: first, clauses, start, end: cursor.lastEnd };
  }
  return { type: 'Set', elements: restOfElements(cursor, first, '}'), start, end: cursor.lastEnd };
}

function parseDictionary(cursor: TokenCursor, start: number, first: DictionaryEntry): Expression {
  const entries = [first];
  while (cursor.take(',') && !cursor.is('}')) entries.push(parseEntry(cursor));
  cursor.expect('}');
  return { type: 'Dictionary', entries, start, end: cursor.lastEnd };
}

function parseEntry(cursor: TokenCursor): DictionaryEntry {
  const { start } = cursor.current;
  if (cursor.take('**')) {
    const value = cursor.grammar.bitwise(cursor);
    return { type: 'DictionaryEntry', value, start, end: cursor.lastEnd };
  }
  const key = cursor.grammar.expression(cursor);
  cursor.expect(':', "':' expected after dictionary key");
  const value = cursor.grammar.expression(cursor);
  return { type: 'DictionaryEntry', key, value, start, end: cursor.lastEnd };
}

/** The element is read before it is known to belong to a comprehension, hence the count. */
function refuseYield(cursor: TokenCursor, before: number): void {
  if (cursor.yields !== before) cursor.fail("'yield' inside a comprehension");
}

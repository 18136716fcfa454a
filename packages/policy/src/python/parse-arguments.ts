import { isComprehension, parseClauses } from './parse-comprehension.ts';
import type { Argument } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** The arguments of a call or the bases of a class, up to the closing parenthesis, which is left. */
export function parseArguments(cursor: TokenCursor): Argument[] {
  const list: Argument[] = [];
  let names: Set<string> | undefined;
  while (!cursor.is(')')) {
    const argument = parseArgument(cursor, list);
    if (argument.name !== undefined) {
      names ??= new Set();
      if (names.has(argument.name))
        cursor.fail(`keyword argument repeated: ${argument.name}`, argument.start);
      names.add(argument.name);
    }
    list.push(argument);
    if (!cursor.take(',')) break;
  }
  return list;
}

function parseArgument(cursor: TokenCursor, before: readonly Argument[]): Argument {
  const { start, type, text } = cursor.current;
  if (cursor.take('**') || cursor.take('*')) {
    const unpack = text as '*' | '**';
    if (unpack === '*' && before.some((argument) => argument.unpack === '**'))
      cursor.fail('iterable argument unpacking follows keyword argument unpacking', start);
    const value = cursor.grammar.expression(cursor);
    return { type: 'Argument', unpack, value, start, end: cursor.lastEnd };
  }
  if (type === 'name' && cursor.ahead().text === '=' && cursor.ahead().type === 'operator') {
    cursor.next();
    cursor.next();
    const value = cursor.grammar.expression(cursor);
    return { type: 'Argument', name: text, value, start, end: cursor.lastEnd };
  }
  const value = cursor.grammar.namedExpression(cursor);
  if (isComprehension(cursor)) {
    const clauses = parseClauses(cursor, 'generator');
    if (before.length > 0 || (cursor.is(',') && cursor.ahead().text !== ')'))
      cursor.fail('Generator expression must be parenthesized', start);
    if (value.type === 'NamedExpression' && before.length > 0) cursor.fail();
    const end = cursor.lastEnd;
    return {
      type: 'Argument',
      value: { type: 'Comprehension', kind: 'generator', element: value, clauses, start, end },
      start,
      end,
    };
  }
  if (cursor.is('=')) cursor.fail('expression cannot contain assignment, perhaps you meant "=="?', start);
  const earlier = before.find((argument) => argument.name !== undefined || argument.unpack === '**');
  if (earlier)
    cursor.fail(`positional argument follows keyword argument${earlier.unpack ? ' unpacking' : ''}`, start);
  return { type: 'Argument', value, start, end: cursor.lastEnd };
}

import { parseStrings } from './parse-strings.ts';
import type { Expression, Pattern } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

type PatternKind = Pattern['kind'];
type PatternParts = Partial<Pick<Pattern, 'name' | 'values' | 'patterns'>>;

/** The pattern of a `case`: a sequence may stand without brackets. */
export function parseOpenPattern(cursor: TokenCursor): Pattern {
  const { start } = cursor.current;
  const first = parseMaybeStar(cursor);
  if (!cursor.is(',')) {
    if (first.kind === 'star') cursor.fail('a starred pattern needs a sequence', start);
    return first;
  }
  const patterns = [first];
  while (cursor.take(',') && !cursor.is(':') && !cursor.is('if')) patterns.push(parseMaybeStar(cursor));
  checkStars(cursor, patterns);
  return build(cursor, 'sequence', start, { patterns });
}

function build(cursor: TokenCursor, kind: PatternKind, start: number, parts: PatternParts = {}): Pattern {
  return { type: 'Pattern', kind, values: [], patterns: [], ...parts, start, end: cursor.lastEnd };
}

function checkStars(cursor: TokenCursor, patterns: readonly Pattern[]): void {
  const stars = patterns.filter(({ kind }) => kind === 'star');
  if (stars.length > 1) cursor.fail('multiple starred expressions in sequence pattern', stars[1]!.start);
}

function parseMaybeStar(cursor: TokenCursor): Pattern {
  const { start } = cursor.current;
  if (!cursor.take('*')) return parseAsPattern(cursor);
  const name = cursor.expectName();
  return build(cursor, 'star', start, { name });
}

function parseAsPattern(cursor: TokenCursor): Pattern {
  return cursor.deeper(() => {
    const { start } = cursor.current;
    const pattern = parseOrPattern(cursor);
    if (!cursor.take('as')) return pattern;
    if (cursor.isSoft('_')) cursor.fail("cannot use '_' as a target");
    const name = cursor.expectName();
    return build(cursor, 'as', start, { name, patterns: [pattern] });
  });
}

function parseOrPattern(cursor: TokenCursor): Pattern {
  const { start } = cursor.current;
  const first = parseClosedPattern(cursor);
  if (!cursor.is('|')) return first;
  const patterns = [first];
  while (cursor.take('|')) patterns.push(parseClosedPattern(cursor));
  for (const [index, { kind }] of patterns.entries())
    if (index < patterns.length - 1 && (kind === 'wildcard' || kind === 'capture'))
      cursor.fail('pattern makes remaining patterns unreachable', start);
  return build(cursor, 'or', start, { patterns });
}

function parseClosedPattern(cursor: TokenCursor): Pattern {
  const { start, type, text } = cursor.current;
  if (type === 'name') return parseNamePattern(cursor);
  if (cursor.take('(')) return parseGroup(cursor, start, ')');
  if (cursor.take('[')) return parseGroup(cursor, start, ']');
  if (cursor.take('{')) return parseMapping(cursor, start);
  if (
    type === 'string' ||
    type === 'number' ||
    text === '-' ||
    text === 'None' ||
    text === 'True' ||
    text === 'False'
  ) {
    const value = parseLiteral(cursor);
    return build(cursor, 'value', start, { values: [value] });
  }
  return cursor.fail();
}

function parseLiteral(cursor: TokenCursor): Expression {
  const { start, type, text } = cursor.current;
  if (type === 'string') {
    const value = parseStrings(cursor);
    if (value.type === 'FString')
      cursor.fail('patterns may only match literals and attribute lookups', start);
    return value;
  }
  if (type === 'keyword') {
    cursor.next();
    return {
      type: 'Constant',
      kind: text === 'None' ? 'none' : 'bool',
      value: text,
      start,
      end: cursor.lastEnd,
    };
  }
  const left = parseSignedNumber(cursor);
  if (!cursor.is('+') && !cursor.is('-')) return left;
  const operator = cursor.next().text;
  const right = parseSignedNumber(cursor);
  if (right.type !== 'Constant' || !/j$/i.test(right.value))
    cursor.fail('imaginary number required in complex literal', right.start);
  return { type: 'BinaryOperation', operator, left, right, start, end: cursor.lastEnd };
}

function parseSignedNumber(cursor: TokenCursor): Expression {
  const { start } = cursor.current;
  const negative = cursor.take('-');
  const { type, text, start: digits } = cursor.current;
  if (type !== 'number') cursor.fail();
  cursor.next();
  const operand: Expression = {
    type: 'Constant',
    kind: 'number',
    value: text,
    start: digits,
    end: cursor.lastEnd,
  };
  return negative ? { type: 'UnaryOperation', operator: '-', operand, start, end: cursor.lastEnd } : operand;
}

function parseNamePattern(cursor: TokenCursor): Pattern {
  const { start, end, text } = cursor.next();
  if (!cursor.is('.') && !cursor.is('('))
    return build(cursor, text === '_' ? 'wildcard' : 'capture', start, text === '_' ? {} : { name: text });
  let value: Expression = { type: 'Name', id: text, start, end };
  while (cursor.take('.')) {
    const name = cursor.expectName();
    value = { type: 'Attribute', object: value, name, start, end: cursor.lastEnd };
  }
  if (!cursor.take('(')) return build(cursor, 'value', start, { values: [value] });
  return parseClassPattern(cursor, start, value);
}

function parseClassPattern(cursor: TokenCursor, start: number, value: Expression): Pattern {
  const patterns: Pattern[] = [];
  const names = new Set<string>();
  while (!cursor.is(')')) {
    if (cursor.current.type === 'name' && cursor.ahead().text === '=') {
      const { text, start: at } = cursor.next();
      if (names.has(text)) cursor.fail(`attribute name repeated in class pattern: ${text}`, at);
      names.add(text);
      cursor.next();
    } else if (names.size > 0) cursor.fail('positional patterns follow keyword patterns');
    patterns.push(parseAsPattern(cursor));
    if (!cursor.take(',')) break;
  }
  cursor.expect(')');
  return build(cursor, 'class', start, { values: [value], patterns });
}

function parseGroup(cursor: TokenCursor, start: number, close: ')' | ']'): Pattern {
  const patterns: Pattern[] = [];
  let comma = close === ']';
  while (!cursor.is(close)) {
    patterns.push(parseMaybeStar(cursor));
    if (!cursor.take(',')) break;
    comma = true;
  }
  cursor.expect(close);
  if (patterns.length === 1 && !comma) {
    if (patterns[0]!.kind === 'star') cursor.fail('a starred pattern needs a sequence', start);
    return patterns[0]!;
  }
  checkStars(cursor, patterns);
  return build(cursor, 'sequence', start, { patterns });
}

function parseMapping(cursor: TokenCursor, start: number): Pattern {
  const patterns: Pattern[] = [];
  const values: Expression[] = [];
  let name: string | undefined;
  while (!cursor.is('}')) {
    if (name !== undefined) cursor.fail('double star pattern must be the last');
    if (cursor.take('**')) {
      if (cursor.isSoft('_')) cursor.fail();
      name = cursor.expectName();
    } else {
      values.push(parseKey(cursor));
      cursor.expect(':');
      patterns.push(parseAsPattern(cursor));
    }
    if (!cursor.take(',')) break;
  }
  cursor.expect('}');
  return build(cursor, 'mapping', start, { patterns, values, ...(name !== undefined && { name }) });
}

function parseKey(cursor: TokenCursor): Expression {
  const { start, end, text, type } = cursor.current;
  if (type !== 'name') return parseLiteral(cursor);
  cursor.next();
  if (!cursor.is('.')) cursor.fail('a mapping pattern key must be a literal or an attribute', start);
  let value: Expression = { type: 'Name', id: text, start, end };
  while (cursor.take('.')) {
    const name = cursor.expectName();
    value = { type: 'Attribute', object: value, name, start, end: cursor.lastEnd };
  }
  return value;
}

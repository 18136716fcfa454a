import type { Parameter } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** Parameters of a function (`close` is `)`) or a lambda (`:`), which have no annotations. The closing mark is left. */
export function parseParameters(cursor: TokenCursor, close: string, annotated: boolean): Parameter[] {
  const list: Parameter[] = [];
  const names = new Set<string>();
  let keywordOnly = false;
  let slash = false;
  let lastOfAll = false;
  let needsFallback = false;
  let bareStar: number | undefined;
  while (!cursor.is(close)) {
    const { start } = cursor.current;
    if (lastOfAll) cursor.fail('arguments cannot follow var-keyword argument');
    if (cursor.take('/')) {
      if (slash || keywordOnly || list.length === 0) cursor.fail('/ is misplaced', start);
      slash = true;
    } else if (cursor.is('*') && (cursor.ahead().text === ',' || cursor.ahead().text === close)) {
      cursor.next();
      if (keywordOnly || cursor.is(close)) cursor.fail('named arguments must follow bare *', start);
      keywordOnly = true;
      bareStar = start;
    } else {
      const parameter = parseParameter(cursor, annotated);
      if (names.has(parameter.name))
        cursor.fail(`duplicate argument '${parameter.name}' in function definition`, start);
      names.add(parameter.name);
      if (parameter.prefix === '*') {
        if (keywordOnly) cursor.fail('* argument may appear only once', start);
        keywordOnly = true;
      } else if (parameter.prefix === '**') {
        if (bareStar !== undefined) cursor.fail('named arguments must follow bare *', bareStar);
        lastOfAll = true;
      } else {
        bareStar = undefined;
        if (parameter.fallback) needsFallback ||= !keywordOnly;
        else if (needsFallback && !keywordOnly)
          cursor.fail('parameter without a default follows parameter with a default', start);
      }
      list.push(parameter);
    }
    if (!cursor.take(',')) break;
  }
  if (bareStar !== undefined) cursor.fail('named arguments must follow bare *', bareStar);
  if (!cursor.is(close)) cursor.fail();
  return list;
}

function parseParameter(cursor: TokenCursor, annotated: boolean): Parameter {
  const { start } = cursor.current;
  const prefix = cursor.take('**') ? '**' : cursor.take('*') ? '*' : undefined;
  const name = cursor.expectName();
  const starredAnnotation = prefix === '*' && annotated && cursor.is(':') && cursor.ahead().text === '*';
  let annotation: Parameter['annotation'];
  if (annotated && cursor.take(':'))
    annotation = starredAnnotation ? cursor.grammar.starred(cursor) : cursor.grammar.expression(cursor);
  let fallback: Parameter['fallback'];
  if (cursor.is('=')) {
    if (prefix) cursor.fail('variadic parameters cannot have default values');
    cursor.next();
    fallback = cursor.grammar.expression(cursor);
  }
  return {
    type: 'Parameter',
    name,
    ...(prefix && { prefix }),
    ...(annotation && { annotation }),
    ...(fallback && { fallback }),
    start,
    end: cursor.lastEnd,
  };
}

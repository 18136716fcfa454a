import type { ImportedName, Statement } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `import a.b as c, d`. */
export function parseImport(cursor: TokenCursor): Statement {
  const { start } = cursor.expect('import');
  const names: ImportedName[] = [];
  do {
    const name = parseDottedName(cursor);
    names.push(cursor.take('as') ? { name, alias: cursor.expectName() } : { name });
  } while (cursor.take(','));
  return { type: 'Import', names, start, end: cursor.lastEnd };
}

/** `from ..a import b as c, d`, `from a import *`. */
export function parseImportFrom(cursor: TokenCursor): Statement {
  const { start } = cursor.expect('from');
  let level = 0;
  while (cursor.is('.') || cursor.is('...')) level += cursor.next().text.length;
  const module = cursor.is('import') && level > 0 ? '' : parseDottedName(cursor);
  cursor.expect('import');
  if (cursor.is('*')) {
    if (cursor.surroundings.inFunction || cursor.surroundings.inClass)
      cursor.fail('import * only allowed at module level');
    cursor.next();
    return { type: 'ImportFrom', module, level, names: [{ name: '*' }], start, end: cursor.lastEnd };
  }
  const parenthesized = cursor.take('(');
  const names = [parseImportedName(cursor)];
  while (cursor.take(',')) {
    if (parenthesized && cursor.is(')')) break;
    names.push(parseImportedName(cursor));
  }
  if (parenthesized) cursor.expect(')');
  return { type: 'ImportFrom', module, level, names, start, end: cursor.lastEnd };
}

function parseImportedName(cursor: TokenCursor): ImportedName {
  const name = cursor.expectName();
  return cursor.take('as') ? { name, alias: cursor.expectName() } : { name };
}

function parseDottedName(cursor: TokenCursor): string {
  let name = cursor.expectName();
  while (cursor.take('.')) name += `.${cursor.expectName()}`;
  return name;
}

import { parseCompound } from './parse-compound.ts';
import { parseSimple } from './parse-simple.ts';
import type { Statement } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** Statements up to a dedent or the end. */
export function parseStatements(cursor: TokenCursor): Statement[] {
  const statements: Statement[] = [];
  while (cursor.current.type !== 'end' && cursor.current.type !== 'dedent') {
    if (cursor.current.type === 'indent') cursor.fail('unexpected indent');
    const compound = parseCompound(cursor);
    if (compound) statements.push(compound);
    else parseLine(cursor, statements);
  }
  return statements;
}

/** Simple statements parted by `;` up to the end of the line. */
export function parseLine(cursor: TokenCursor, statements: Statement[]): void {
  do {
    if (cursor.current.type === 'newline') break;
    statements.push(parseSimple(cursor));
  } while (cursor.take(';'));
  if (cursor.current.type === 'end') return;
  if (cursor.current.type !== 'newline') cursor.fail();
  cursor.next();
}

/** What follows a `:`, an indented block or simple statements on the same line. */
export function parseBlock(cursor: TokenCursor): Statement[] {
  cursor.expect(':', "expected ':'");
  const { type } = cursor.current;
  if (type !== 'newline') {
    const statements: Statement[] = [];
    if (type === 'end') cursor.fail('expected a block');
    parseLine(cursor, statements);
    return statements;
  }
  cursor.next();
  if (cursor.next().type !== 'indent') cursor.fail('expected an indented block', cursor.lastEnd);
  const statements = cursor.deeper(() => parseStatements(cursor));
  if (cursor.current.type === 'dedent') cursor.next();
  return statements;
}

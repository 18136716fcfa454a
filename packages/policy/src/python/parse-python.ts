import type { Grammar } from './grammar.ts';
import {
  parseBinary,
  parseDisjunction,
  parseElement,
  parseExpression,
  parseNamedExpression,
  parseStarExpressions,
  parseStarred,
} from './parse-expression.ts';
import { parseBlock, parseStatements } from './parse-statement.ts';
import { PythonSyntaxError } from './python-syntax-error.ts';
import type { PythonModule } from './syntax-tree.ts';
import { TokenCursor } from './token-cursor.ts';
import { tokenize } from './tokenize.ts';

export type ParsePythonResult =
  | { readonly ok: true; readonly module: PythonModule }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly message: string };

const grammar: Grammar = {
  expression: parseExpression,
  namedExpression: parseNamedExpression,
  starExpressions: parseStarExpressions,
  element: parseElement,
  starred: parseStarred,
  disjunction: parseDisjunction,
  bitwise: (cursor) => parseBinary(cursor, 0),
  block: parseBlock,
};

/**
 * Parses Python 3 (the grammar of 3.13) as strictly as CPython compiles it: indentation, brackets, f-strings,
 * patterns, targets, and where `return`, `break`, `yield` and `await` may stand. Line and column count from 1.
 */
export function parsePython(code: string): ParsePythonResult {
  const source = code.charCodeAt(0) === 0xfeff ? code.slice(1) : code;
  try {
    const nul = source.indexOf('\0');
    if (nul >= 0) throw new PythonSyntaxError('source code cannot contain null bytes', nul);
    const cursor = new TokenCursor(source, tokenize(source), grammar);
    const body = parseStatements(cursor);
    if (cursor.current.type !== 'end') cursor.fail();
    return { ok: true, module: { type: 'Module', body, start: 0, end: source.length } };
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return { ok: false, ...placeOf(source, error.offset), message: error.message };
  }
}

function placeOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}

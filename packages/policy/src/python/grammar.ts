import type { Expression, Statement } from './syntax-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

type Reader<Result> = (cursor: TokenCursor) => Result;

/** The rules that refer back to each other. They travel with the cursor, so that the files of the parser form no cycle. */
export interface Grammar {
  readonly expression: Reader<Expression>;
  readonly namedExpression: Reader<Expression>;
  readonly starExpressions: Reader<Expression>;
  /** `*a`, `name := value` or an expression. */
  readonly element: Reader<Expression>;
  readonly starred: Reader<Expression>;
  readonly disjunction: Reader<Expression>;
  /** Everything that binds tighter than a comparison. */
  readonly bitwise: Reader<Expression>;
  /** What follows a `:`. */
  readonly block: Reader<Statement[]>;
}

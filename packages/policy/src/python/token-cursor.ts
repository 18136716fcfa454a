import type { Grammar } from './grammar.ts';
import { PythonSyntaxError } from './python-syntax-error.ts';
import type { Token } from './token.ts';

/** What the statements around the cursor allow. */
export interface Surroundings {
  readonly inFunction: boolean;
  readonly inAsync: boolean;
  readonly inLoop: boolean;
  readonly inClass: boolean;
  readonly inComprehension: boolean;
}

/** Deep enough for any program a person writes, shallow enough for every engine's stack. */
const deepest = 400;

/** Marks that end an expression, none of which begins a longer one. */
const closing = ',)]}:=';

/** Reads tokens one by one and keeps what the grammar needs to know about where it is. */
export class TokenCursor {
  readonly source: string;
  readonly grammar: Grammar;
  readonly #tokens: readonly Token[];
  /** The token that is read next. */
  current: Token;
  /** The end of the token read last. */
  lastEnd = 0;
  #at = 0;
  #depth = 0;
  /** How many `yield` were read so far. */
  yields = 0;
  surroundings: Surroundings = {
    inFunction: false,
    inAsync: false,
    inLoop: false,
    inClass: false,
    inComprehension: false,
  };

  constructor(source: string, tokens: readonly Token[], grammar: Grammar) {
    this.source = source;
    this.grammar = grammar;
    this.#tokens = tokens;
    this.current = tokens[0]!;
  }

  ahead(count = 1): Token {
    return this.#tokens[Math.min(this.#at + count, this.#tokens.length - 1)]!;
  }

  next(): Token {
    const token = this.current;
    if (this.#at < this.#tokens.length - 1) {
      this.current = this.#tokens[++this.#at]!;
      this.lastEnd = token.end;
    }
    return token;
  }

  /** True at that keyword or operator. */
  is(text: string): boolean {
    const { current } = this;
    // The kind first: names and literals are never compared.
    return (current.type === 'operator' || current.type === 'keyword') && current.text === text;
  }

  /** True at a name or literal that nothing goes on with: it is a whole expression. */
  isWhole(): boolean {
    const { type } = this.current;
    if (type !== 'name' && type !== 'number' && type !== 'string') return false;
    const next = this.ahead();
    return next.type === 'newline' || (next.type === 'operator' && closing.includes(next.text));
  }

  isSoft(text: string): boolean {
    return this.current.type === 'name' && this.current.text === text;
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.next();
    return true;
  }

  expect(text: string, message?: string): Token {
    if (!this.is(text)) this.fail(message ?? `expected '${text}'`);
    return this.next();
  }

  expectName(): string {
    if (this.current.type !== 'name') this.fail('expected a name');
    return this.next().text;
  }

  fail(message = 'invalid syntax', offset = this.current.start): never {
    throw new PythonSyntaxError(message, offset);
  }

  /** Runs a reader one level deeper; nesting beyond reason is a syntax error rather than a full stack. */
  deeper<Result>(read: (cursor: TokenCursor) => Result): Result {
    this.enter();
    const result = read(this);
    this.leave();
    return result;
  }

  /** As {@link deeper} without a call: every `enter` has its `leave`, and an error ends the reading anyway. */
  enter(): void {
    if (++this.#depth > deepest) this.fail('too many nested expressions');
  }

  leave(): void {
    this.#depth--;
  }

  within<Result>(change: Partial<Surroundings>, read: () => Result): Result {
    const before = this.surroundings;
    this.surroundings = { ...before, ...change };
    const result = read();
    this.surroundings = before;
    return result;
  }
}

/** Who has to act on a failure. The command line maps it to its exit code: 1, 2, 3, 130. */
export type RouterErrorKind = 'data' | 'usage' | 'service' | 'interrupted';

export interface RouterErrorOptions {
  /** Stable machine-readable reason, `area/reason`, for example `dataset/file-not-found`. */
  code: string;
  /** What failed, what was expected and what was received, in one line. */
  message: string;
  /** What to do next, in one line. */
  hint?: string | undefined;
  /** @default 'data' */
  kind?: RouterErrorKind | undefined;
  cause?: unknown;
}

const marker = Symbol.for('router.error');

/**
 * The base of every error that the `@router/*` packages throw on purpose.
 * Test with `RouterError.isInstance(error)`: `instanceof` fails across duplicate copies of a package.
 */
export class RouterError extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  readonly kind: RouterErrorKind;
  readonly [marker] = true;

  constructor({ code, message, hint, kind = 'data', cause }: RouterErrorOptions) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'RouterError';
    this.code = code;
    this.hint = hint;
    this.kind = kind;
  }

  static isInstance(value: unknown): value is RouterError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}

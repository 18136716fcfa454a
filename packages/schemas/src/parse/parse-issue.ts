import type { JsonPath } from '../json/json-path.ts';
import type { TextPosition } from '../json/text-position.ts';

/**
 * Why an input was refused.
 *
 * - `invalid-json`, `duplicate-key`, `forbidden-key`, `too-deep`, `not-json`: the text or value is no JSON to accept
 * - `wrong-type`, `missing`, `unknown-key`, `not-allowed`, `out-of-range`, `invalid-value`: one value is wrong
 * - `unknown-tool`: the toolset has no such tool
 * - `foreign-argument`: the argument belongs to another operation or tool
 * - `both`, `neither`: a tool call and an answer at once, or none of them
 * - `unsupported`: a JSON Schema keyword that the contract cannot carry
 * - `unreadable`: reading the value itself failed (a throwing getter or proxy)
 */
export type ParseIssueCode =
  | 'invalid-json'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'too-deep'
  | 'not-json'
  | 'wrong-type'
  | 'missing'
  | 'unknown-key'
  | 'not-allowed'
  | 'out-of-range'
  | 'invalid-value'
  | 'unknown-tool'
  | 'foreign-argument'
  | 'both'
  | 'neither'
  | 'unsupported'
  | 'unreadable';

export interface ParseIssue {
  readonly code: ParseIssueCode;
  readonly path: JsonPath;
  /** {@link path} as a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** Where the value stands; of its nearest parent when it is missing. Absent when the input is not a text. */
  readonly position?: TextPosition;
  /** What is wrong and where, in one line. */
  readonly message: string;
  readonly expected?: string;
  /** The refused value in a few words, cut at 80 characters. */
  readonly received?: string;
}

/** What a reader normalised without changing the meaning. */
export interface ParseNote {
  readonly code: 'null-removed' | 'arguments-parsed' | 'thought-removed';
  readonly path: JsonPath;
  readonly pointer: string;
}

export interface ParseFailure {
  readonly success: false;
  readonly issues: readonly ParseIssue[];
}

/**
 * What a piece of text is.
 *
 * - `path`, `glob`: name files of the workspace; never a URL, a route, a MIME type or an import specifier
 * - `symbol`: a name from code, its spelling in `form`
 * - `quote`, `code`: delimited text, inline or as a block
 * - `log`, `json`, `data`: pasted material (`data` is CSV, YAML, a table)
 * - `route`: an HTTP route; `url`: an address; `mime`: a media type
 * - `env`: an environment variable that is marked as one
 */
export const spanKinds = [
  'path',
  'glob',
  'symbol',
  'quote',
  'code',
  'log',
  'json',
  'data',
  'url',
  'route',
  'email',
  'number',
  'date',
  'version',
  'env',
  'regex',
  'mime',
] as const;

export type SpanKind = (typeof spanKinds)[number];

/** How a symbol is spelled. */
export type SymbolForm =
  | 'camel'
  | 'pascal'
  | 'snake'
  | 'screaming'
  | 'kebab'
  | 'dotted'
  | 'call'
  | 'scoped'
  | 'id'
  | 'flag'
  | 'code'
  | 'cobol'
  | 'decorator'
  | 'package'
  | 'word';

/** Where a span was read. Offsets count in that source's text. */
export type SpanSource = 'query' | 'message' | 'file-list' | 'open-file';

export interface Span {
  readonly kind: SpanKind;
  /** The clean inner text: without delimiters, `:line` suffix or closing punctuation. */
  readonly text: string;
  /** UTF-16 offsets of `text` in its source: `source.slice(start, end) === text`. */
  readonly start: number;
  readonly end: number;
  readonly source: SpanSource;
  /** The range with its delimiters, where it has any. */
  readonly outer?: { readonly start: number; readonly end: number };
  /** True for what stands inside quotes or inline code. */
  readonly quoted?: boolean;
  /** True for pasted material and what stands inside it: data, never an instruction. */
  readonly fenced?: boolean;
  readonly form?: SymbolForm;
  /** The line that `path:12` names. */
  readonly line?: number;
  /** Index into `context.messages` or `context.files`. */
  readonly index?: number;
}

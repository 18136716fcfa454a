import type { QueryReading, Span, TextRange } from '@router/policy';

/** A word of the ask, or a literal (symbol, quote, route, ...) taken whole. */
export interface TermToken {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly literal?: Span;
}

const wordPattern = /[\p{L}\p{N}_$][\p{L}\p{N}_$'’-]*(?:\.[\p{L}\p{N}_$]+)*/gu;
const literalKinds: ReadonlySet<string> = new Set([
  'symbol',
  'quote',
  'code',
  'route',
  'regex',
  'env',
  'url',
  'mime',
  'version',
  'path',
  'glob',
]);
const askLimit = 1200;

/** The ask, or another range of the query, as tokens, literals whole and in place. */
export function termTokens(reading: QueryReading, range: Omit<TextRange, 'text'> = reading.ask): TermToken[] {
  const { query } = reading;
  const end = Math.min(range.end, range.start + askLimit);
  const tokens: TermToken[] = [];
  let at = range.start;
  for (const span of reading.spans) {
    if (span.source !== 'query' || span.fenced || !literalKinds.has(span.kind)) continue;
    const start = span.outer?.start ?? span.start;
    if (start < at || start >= end || span.text.length > 200 || span.text.includes('\n')) continue;
    addWords(query.slice(at, start), at, tokens);
    tokens.push({ text: span.text, lower: span.text.toLowerCase(), start, literal: span });
    at = span.outer?.end ?? span.end;
  }
  if (at < end) addWords(query.slice(at, end), at, tokens);
  return tokens;
}

function addWords(text: string, offset: number, into: TermToken[]): void {
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0].replace(/['’-]+$/, '');
    into.push({ text: word, lower: word.toLowerCase().replace(/’/g, "'"), start: offset + match.index });
  }
}

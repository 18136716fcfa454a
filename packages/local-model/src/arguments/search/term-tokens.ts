import type { QueryReading, Span, TextRange } from '@router/policy';
import { stopWords } from './stop-words.ts';

/** A word of the ask, or a literal (symbol, quote, route, ...) taken whole. */
export interface TermToken {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  /** Whether it stands in the sentences that ask, not in the talk around them. */
  readonly asked: boolean;
  readonly literal?: Span;
  /** `s` for a stop word, `c` for any other word, else the literal's kind. */
  readonly kind: string;
  /** The word in lower case; literals of one kind and form share a name. */
  readonly name: string;
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
/** What a search needs is often said before the question: a message up to this long is read whole. */
const wholeLimit = 600;

/** The ask, for short messages all of it, as tokens, literals whole and in place. */
export function termTokens(
  reading: QueryReading,
  range: Omit<TextRange, 'text'> = tellingRange(reading),
): TermToken[] {
  const { query, ask } = reading;
  const end = Math.min(range.end, range.start + askLimit);
  const tokens: TermToken[] = [];
  const isAsked = (start: number) => start >= ask.start && start < ask.end;
  let at = range.start;
  for (const span of reading.spans) {
    if (span.source !== 'query' || span.fenced || !literalKinds.has(span.kind)) continue;
    const start = span.outer?.start ?? span.start;
    if (start < at || start >= end || span.text.length > 200 || span.text.includes('\n')) continue;
    addWords(query.slice(at, start), at, isAsked, tokens);
    tokens.push({
      text: span.text,
      lower: span.text.toLowerCase(),
      start,
      asked: isAsked(start),
      literal: span,
      kind: span.kind,
      name: `<${span.kind} ${span.form ?? ''}>`,
    });
    at = span.outer?.end ?? span.end;
  }
  if (at < end) addWords(query.slice(at, end), at, isAsked, tokens);
  return tokens;
}

function tellingRange({ query, ask }: QueryReading): Omit<TextRange, 'text'> {
  return query.length <= wholeLimit ? { start: 0, end: query.length } : ask;
}

function addWords(
  text: string,
  offset: number,
  isAsked: (start: number) => boolean,
  into: TermToken[],
): void {
  let at = 0;
  for (const found of text.match(wordPattern) ?? []) {
    const start = text.indexOf(found, at);
    at = start + found.length;
    const word = found.replace(/['’-]+$/, '');
    const lower = word.toLowerCase().replaceAll('’', "'");
    into.push({
      text: word,
      lower,
      start: offset + start,
      asked: isAsked(offset + start),
      kind: stopWords.has(lower) ? 's' : 'c',
      name: lower,
    });
  }
}

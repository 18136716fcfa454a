import type { QueryReading, Span } from '@router/policy';
import type { FillArgument, Filled, FillRequest } from '../filler.ts';
import { termFeatureCount, termRow } from './term-features.ts';
import { keepProbability } from './term-model.ts';
import { type TermToken, termTokens } from './term-tokens.ts';

const longest = 12;

/** Below even odds: a word too many costs a search less than a word too few. */
const keepAtLeast = 0.2;

/**
 * Writes a search from the ask's own words: literals verbatim for an exact search, the words that the term
 * model keeps otherwise; what a pasted log or code names stands in where the ask itself names nothing.
 */
export const fillSearchTerms: FillArgument = (request, field) => {
  const exact = modeOf(request) === 'exact';
  const tokens = tellingTokens(request.reading);
  const row = termRow(tokens);
  const scratch = new Int32Array(termFeatureCount);
  const scored = tokens.map((token, at) => ({
    token,
    keep: keepProbability(request.terms, row, at, scratch),
  }));
  const literals = scored.filter(({ token }) => token.literal && isSearchable(token.literal));
  if (exact && literals.length > 0) {
    const best = literals.reduce((a, b) => (b.keep > a.keep ? b : a));
    return bounded(best.token.text, literals.length === 1 ? 0.95 : 0.75, field.schema);
  }
  if (exact) {
    const pasted = pastedTerms(request);
    if (pasted) return bounded(pasted.split(' ')[0]!, 0.7, field.schema);
  }
  const scoped = scopedWords(tokens, request.filled);
  const kept = scored.filter(({ token, keep }) => keep >= keepAtLeast && !scoped.has(token.lower));
  const words = distinct(kept.map(({ token }) => token)).slice(0, longest);
  if (words.length > 0) {
    const certainty = kept.reduce((sum, { keep }) => sum + keep, 0) / kept.length;
    return bounded(words.map(({ text }) => text).join(' '), certainty, field.schema);
  }
  const pasted = pastedTerms(request);
  if (pasted) return bounded(pasted, 0.6, field.schema);
  const content = distinct(
    tokens.filter(({ kind, literal }) => (literal ? isSearchable(literal) : kind !== 's')),
  );
  if (content.length > 0)
    return bounded(
      content
        .slice(0, longest)
        .map(({ text }) => text)
        .join(' '),
      0.4,
      field.schema,
    );
  const rest = request.reading.ask.text.trim() || request.reading.query.trim();
  return rest ? bounded(rest, 0.3, field.schema) : undefined;
};

/** The ask's words; where the ask only points back ("where is it?"), those of the whole message. */
function tellingTokens(reading: QueryReading): TermToken[] {
  const tokens = termTokens(reading);
  const telling = tokens.some(({ lower, kind, literal }) =>
    literal ? isSearchable(literal) : lower.length > 2 && kind !== 's',
  );
  return telling
    ? tokens
    : termTokens({ ...reading, query: reading.prose }, { start: 0, end: reading.prose.length });
}

function modeOf(request: FillRequest): string | undefined {
  for (const { name, kind } of request.variant.fields)
    if (kind === 'choice' && request.filled.has(name)) return String(request.filled.get(name));
  return undefined;
}

function isSearchable(span: Span): boolean {
  return span.kind !== 'path' && span.kind !== 'glob' && span.kind !== 'version';
}

/** Words that already went into a glob or path need not be searched for. */
function scopedWords(tokens: readonly TermToken[], filled: ReadonlyMap<string, unknown>): Set<string> {
  const scope = [...filled.values()].filter((value): value is string => typeof value === 'string');
  const taken = new Set<string>();
  for (const token of tokens)
    if (
      token.literal &&
      !isSearchable(token.literal) &&
      scope.some((text) => text.includes(token.text.replace(/\/$/, '')))
    )
      taken.add(token.lower);
  return taken;
}

function distinct(tokens: readonly TermToken[]): TermToken[] {
  const seen = new Set<string>();
  return tokens.filter(({ lower }) => !seen.has(lower) && seen.add(lower));
}

/** The symbols that pasted material names, most telling first: the query's own, then the message line. */
function pastedTerms({ reading }: FillRequest): string | undefined {
  const symbols = reading.spans.filter(({ kind, source }) => kind === 'symbol' && source === 'query');
  if (symbols.length > 0) return [...new Set(symbols.map(({ text }) => text))].slice(0, 3).join(' ');
  const pasted = reading.spans.find(
    ({ kind, source }) => source === 'query' && (kind === 'log' || kind === 'code' || kind === 'quote'),
  );
  return pasted?.text
    .split('\n')
    .find((line) => line.trim())
    ?.trim()
    .slice(0, 200);
}

function bounded(
  text: string,
  certainty: number,
  schema: { safeParse(value: unknown): { success: boolean } },
): Filled | undefined {
  if (schema.safeParse(text).success) return { value: text, certainty };
  const cut = text.slice(0, 500);
  return schema.safeParse(cut).success ? { value: cut, certainty: certainty * 0.7 } : undefined;
}

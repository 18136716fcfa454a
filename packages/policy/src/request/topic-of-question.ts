import type { QueryReading } from '../reading/query-reading.ts';
import type { Clause } from './clauses.ts';

const finalQuestion =
  /(?:^|[,;:.…)] ?|\n)\s*(?:and |so |but )?(?<question>(?:which|what|where|who|how|why|when|does|is|are|would)\b[^.!?\n]{3,200})(?:,? (?:thanks|thx|thank you|please|pls|cheers))?[?!\s.…]*$/i;

/** What the ask closes with, where that is a question of its own: `dropping the cache, what does that imply?`. */
export function closingQuestion(clause: Clause, { ask, prose }: QueryReading): string | undefined {
  const rest = prose.slice(clause.start, Math.min(ask.end, clause.start + 1000));
  return finalQuestion.exec(rest)?.groups?.question;
}

/** The things to work on stand in the clause itself: `[a, b, a]`, `: 17, 18, 17`, two and more quoted texts. */
export function holdsInlineData({ start, end }: Clause, { query, spans, ask }: QueryReading): boolean {
  const text = query.slice(start, Math.min(ask.end, end + 300));
  if (
    /\[[^\]\n]{1,300},[^\]\n]{1,300}\]|:\s*[^\s,]{1,40}(?: [^\s,]{1,40})?(?:, ?[^\s,]{1,40}(?: [^\s,]{1,40})?){2,}/.test(
      text,
    )
  )
    return /\[[^\]]*,|\d|"/.test(text);
  const quotes = spans.filter(
    (span) => span.kind === 'quote' && span.source === 'query' && span.start >= start,
  );
  return (
    quotes.length > 1 ||
    quotes.some((quote) => quote.text.includes(',')) ||
    spans.some(({ kind, source }) => source === 'query' && (kind === 'json' || kind === 'data'))
  );
}

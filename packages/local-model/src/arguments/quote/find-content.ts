import type { QueryReading, Span } from '@router/policy';
import type { Filled } from '../filler.ts';

const introduced =
  /(?:\bwith (?:the |this |just |only |these )?(?:following |exact )?(?:content|contents|text|body|lines?|line|code)?(?: of)?|\bcontaining(?: just| only)?|\bthat (?:says|reads|contains|has|prints)|\bsaying|\bwhich (?:says|contains)|\b(?:should|must) (?:just |only )?(?:contain|hold|say|read|have|look like)(?: this)?|\bcontents?(?: should be| is)?|\bhas(?: just)?)\s*[:\-–—]?\s+/gi;
const afterColon = /:\s+(?=\S)/g;

/** The text that a request gives for a file's body: a block, a quote, or what follows "with" or a colon. */
export function findContent(reading: QueryReading): Filled | undefined {
  const own = reading.spans.filter(({ source }) => source === 'query');
  const block = own.findLast((span) => span.fenced && isBody(span));
  if (block) return { value: block.text, certainty: 0.95 };
  const laid = laidOut(reading);
  if (laid) return { value: laid, certainty: 0.8 };
  const pasted = own.find(({ kind }) => kind === 'json' || kind === 'data' || kind === 'log');
  if (pasted) return { value: pasted.text, certainty: 0.85 };
  const paths = new Set(own.filter(({ kind }) => kind === 'path').map(({ text }) => text));
  const quotes = own.filter(({ kind, text }) => (kind === 'quote' || kind === 'code') && !paths.has(text));
  if (quotes.length > 0) {
    const [only] = quotes;
    if (quotes.length === 1) return { value: only!.text, certainty: 0.9 };
    return { value: quotes.map(({ text }) => text).join('\n'), certainty: 0.6 };
  }
  return instructed(reading, own);
}

function isBody(span: Span): boolean {
  return ['code', 'json', 'data', 'log', 'quote'].includes(span.kind) && span.text.trim().length > 0;
}

/** Text set apart by a colon and a line end, or above a request that points at it. */
function laidOut({ query }: QueryReading): string | undefined {
  const below = /:[ \t]*\n\s*\n?([\s\S]+)$/.exec(query)?.[1]?.trim();
  if (below) return below;
  const parts = query.split(/\n\s*\n/);
  if (parts.length < 2) return undefined;
  const last = parts.at(-1)!;
  if (/\b(?:this|above|that|it|following|as is|verbatim)\b/i.test(last) && parts.length >= 2)
    return parts.slice(0, -1).join('\n\n').trim() || undefined;
  return /\b(?:this|below|following|these)\b/i.test(parts[0]!)
    ? parts.slice(1).join('\n\n').trim() || undefined
    : undefined;
}

/** What the request says the file should hold, in its own words. */
function instructed(reading: QueryReading, own: readonly Span[]): Filled | undefined {
  const path = own.find(({ kind }) => kind === 'path');
  const from = path && path.start >= reading.ask.start ? path.end : reading.ask.start;
  const rest = reading.query.slice(from, Math.max(from, reading.ask.end));
  for (const [pattern, certainty] of [
    [introduced, 0.75],
    [afterColon, 0.7],
  ] as const) {
    for (const match of rest.matchAll(pattern)) {
      const text = tidy(rest.slice(match.index + match[0].length));
      if (text.length > 1) return { value: text, certainty };
    }
  }
  const before = path ? reading.query.slice(reading.ask.start, path.start) : '';
  const placed =
    /\b(?:add|append|put|write|save|insert)\s+(.{2,400}?)\s+(?:to|in|into|at|as|inside|on)\s+(?:the\s+|a\s+)?(?:file\s+)?[`'"(]*$/is.exec(
      before,
    );
  const text = placed ? tidy(placed[1]!) : '';
  return text.length > 1 && !/^(?:it|this|that|a (?:new )?file|something|the file)$/i.test(text)
    ? { value: text, certainty: 0.6 }
    : undefined;
}

function tidy(text: string): string {
  return text
    .trim()
    .replace(/(?:,?\s*(?:please|pls|thanks|thank you|thx))?[.!?]*$/i, (end) =>
      end.startsWith('.') && end.length === 1 ? '.' : '',
    )
    .replace(/^["'`]+|["'`]+$/g, '')
    .trim();
}

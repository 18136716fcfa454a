import { type QueryReading, spanKinds } from '@router/policy';

/** First of the private-use characters that stand for span kinds. */
const firstMark = 0xe000;
const limit = 4000;

/**
 * The query with each path, symbol, quote, block and number replaced by one mark of its kind:
 * "open src/a.ts" and "open lib/b.py" become the same sentence.
 */
export function maskQuery(reading: QueryReading, range = { start: 0, end: reading.query.length }): string {
  const { query } = reading;
  let masked = '';
  let at = range.start;
  for (const span of reading.spans) {
    if (span.source !== 'query') continue;
    const start = span.outer?.start ?? span.start;
    if (start < at || start >= range.end) continue;
    masked += `${query.slice(at, start)} ${String.fromCharCode(firstMark + spanKinds.indexOf(span.kind))} `;
    at = span.outer?.end ?? span.end;
    if (masked.length > limit) return masked;
  }
  return masked + query.slice(at, Math.min(at + limit, range.end));
}

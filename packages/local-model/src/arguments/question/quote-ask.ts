import type { QueryReading } from '@router/policy';

const longest = 160;

/** The ask in double quotes, on one line, shortened at a blank. */
export function quoteAsk(reading: QueryReading): string {
  const text = (reading.ask.text.trim() || reading.query.trim())
    .slice(0, 2000)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/"/g, "'")
    .trim();
  if (text.length <= longest) return text ? `"${text}"` : 'The request';
  const cut = text.slice(0, longest);
  return `"${cut.slice(0, cut.lastIndexOf(' ') > 80 ? cut.lastIndexOf(' ') : longest)}…"`;
}

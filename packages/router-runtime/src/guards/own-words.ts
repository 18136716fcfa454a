import type { QueryReading } from '@router/policy';

/**
 * What people and the assistant say themselves in a request and its chat, without what is pasted into the request,
 * quoted line by line, shown by a tool or selected in the editor.
 */
export function ownWords(reading: QueryReading): string {
  const { query, spans, context } = reading;
  let own = query;
  for (const { source, fenced, start, end, outer } of spans) {
    if (source !== 'query' || !fenced || isQuotedLine(query, start)) continue;
    own = blank(own, outer?.start ?? start, outer?.end ?? end);
  }
  const said = (context.messages ?? []).filter(({ role }) => role !== 'tool').map(({ content }) => content);
  return [own, ...said, context.open_file?.path ?? ''].map(withoutQuotedLines).join('\n');
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function isQuotedLine(text: string, at: number): boolean {
  return /^[ \t]*>/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1));
}

const quotedLine = /^[ \t]*>.*$/gm;
const adopts =
  /\b(?:do (?:it|this|that|so|as|what)|create|add|put|change|changed|apply|write|make|update|yes|exactly)\b/i;

/** Quoted lines are another's words, unless the person asks to have done what they say. */
function withoutQuotedLines(text: string): string {
  const unquoted = text.replace(quotedLine, '');
  return unquoted !== text && adopts.test(unquoted) ? text : unquoted;
}

import type { QueryReading, Span } from '@router/policy';
import type { Filled } from '../filler.ts';

const introduced =
  /(?:\bwith (?:the |this |just |only |these )?(?:following |exact )?(?:content|contents|text|body|lines?|line|code)?(?: of)?|\bcontaining(?: just| only)?|\bthat (?:says|reads|contains|has|prints)|\bsaying|\bwhich (?:says|contains)|\b(?:should|must) (?:just |only )?(?:contain|hold|say|read|have|look like)(?: this)?|\bcontents?(?: should be| is)?|\bhas(?: just)?)\s*[:\-–—]?\s+/gi;
const counts: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5, six: 6 };
const counted =
  /\b(two|three|four|five|six|both|\d)\s+(?:\w+\s+)?(?:lines?|rows?|keys?|names?|entries|items?|values?|words?)\b\s*[:,;-]?\s+(?!in\b|to\b|of\b)(.+)$/is;
const headed =
  /\bheader\s+(?:row\s+|line\s+)?["'`]?([^\s"'`]+)["'`]?,?\s+(?:and|then|with)\s+(?:the\s+|one\s+)?(?:\w+\s+)?(?:rows?|lines?)\s+(.+)$/is;
const named =
  /\b(?:lines?|contents?|text|body|containing|contianing|saying|entry|card|row|sentence|paragraph|new file|exactly|precisely|verbatim)\b[^:\n"'`“]{0,12}:\s+(?![`"'“])(\S.*)$/is;
const oneLine =
  /\b(?:the|this) (?:(?:sole|single|only|one) )?(?:line|sentence)\s+(?!["'`“:])(\S.{3,400}?)(?:\s+(?:and )?nothing else\b.*)?$/is;
/** "row 1: a, b" on a line of its own. */
const numberedRow = /^[-*\s]*(?:row|line) \d+:[ \t]*(.+)$/gim;
const enumerationLimit = 1200;
const afterColon = /:\s+(?=\S)/g;

/** The text that a request gives for a file's body: a block, a quote, or what follows "with" or a colon. */
export function findContent(reading: QueryReading): Filled | undefined {
  const own = reading.spans.filter(({ source }) => source === 'query');
  const block = own.findLast((span) => span.fenced && isBody(span));
  if (block) return { value: block.text, certainty: 0.95 };
  const sentence = own.filter(({ kind, text }) => kind === 'quote' && text.length > 20);
  const laid = sentence.length === 1 ? undefined : laidOut(reading);
  if (laid) return { value: laid, certainty: 0.8 };
  const pasted = own.find(({ kind }) => kind === 'json' || kind === 'data' || kind === 'log');
  if (pasted) return { value: pasted.text, certainty: 0.85 };
  const paths = new Set(own.filter(({ kind }) => kind === 'path').map(({ text }) => text));
  const listed = enumerated(reading);
  if (listed) return listed;
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

/** "two lines, a and b", "the header x and the rows y and z", "with the line: a `b` c". */
function enumerated({ query }: QueryReading): Filled | undefined {
  const text = query.slice(0, enumerationLimit);
  const rows = [...text.matchAll(numberedRow)].map((match) => tidy(match[1]!));
  if (rows.length > 0 && /\b(?:row|line) 1\b/i.test(text)) return { value: rows.join('\n'), certainty: 0.75 };
  const header = headed.exec(text);
  if (header) {
    const body = split(tidy(header[2]!.replace(/\.$/, '')));
    return { value: [header[1]!, ...body].join('\n'), certainty: 0.75 };
  }
  const list = counted.exec(text);
  if (list) {
    const count = counts[list[1]!.toLowerCase()] ?? Number(list[1]);
    const rest = tidy(list[2]!.split(/(?<=[.!?])\s/)[0]!.replace(/\.$/, '')).replace(
      /,?\s+(?:in (?:that|this) order|and nothing else|nothing else|and no more)\b.*$/is,
      '',
    );
    const parts = split(rest);
    const least = [parts, rest.split(/\s*,\s*(?:and\s+)?|\s+and\s+/)].find(({ length }) => length === count);
    if (least) return { value: least.join('\n'), certainty: 0.75 };
    const more = split(rest.replace(/,\s[^,]*$/, ''));
    if (more.length === count) return { value: more.join('\n'), certainty: 0.6 };
  }
  const line = named.exec(text)?.[1] ?? oneLine.exec(text)?.[1];
  const body = line === undefined ? '' : tidy(line);
  return body.length > 1 ? { value: body, certainty: 0.8 } : undefined;
}

function split(text: string): string[] {
  return text
    .split(/\s*,?\s+(?:and then|and|then|und)\s+|;\s+/)
    .map((part) => part.replace(/^["'`]+|["'`,]+$/g, '').trim())
    .filter(Boolean);
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
    .replace(/(?:\s*(?:\p{Extended_Pictographic}|\u{fe0f}))+$/u, '')
    .replace(/(?:,?\s*(?:please|pls|thanks|thank you|thx))?[.!?]*$/i, (end) =>
      end.startsWith('.') && end.length === 1 ? '.' : '',
    )
    .replace(/^["'`]+|["'`]+$/g, '')
    .trim();
}

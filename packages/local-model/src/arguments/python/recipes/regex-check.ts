import type { QueryReading } from '@router/policy';
import { pythonRawString, pythonString } from '../python-literal.ts';
import type { Recipe } from '../recipe.ts';

/** Tries a regular expression of the query on the texts that the query names. */
export const regexCheck: Recipe = (reading) => {
  const own = reading.spans.filter(({ source }) => source === 'query');
  const wanted = /\bregex|\bregular expression|\bpattern\b|\bmatch/i.test(reading.query.slice(0, 3000));
  const pattern =
    own.find(({ kind }) => kind === 'regex') ??
    (wanted
      ? own.find(({ kind, text }) => (kind === 'quote' || kind === 'code') && looksLikeRegex(text))
      : undefined);
  if (!pattern) return wanted ? unmarkedRegex(reading) : undefined;
  const { source, flags } = splitFlags(pattern.text);
  const from = pattern.outer?.start ?? pattern.start;
  const to = pattern.outer?.end ?? pattern.end;
  const samples = own
    .filter(
      (span) =>
        (span.start >= to || span.end <= from) &&
        [
          'quote',
          'code',
          'email',
          'url',
          'date',
          'version',
          'log',
          'data',
          'symbol',
          'route',
          'path',
        ].includes(span.kind),
    )
    .flatMap(({ text }) => (text.includes('\n') ? text.split('\n').filter((line) => line.trim()) : [text]));
  const texts = [...new Set(samples.length > 0 ? samples : plainSamples(reading, from, to))].slice(0, 40);
  if (texts.length === 0) return undefined;
  const lines = texts.map((text) => `    ${pythonString(text)},`).join('\n');
  return {
    value: `import re\n\npattern = re.compile(${pythonRawString(source)}${flags})\nfor text in [\n${lines}\n]:\n    match = pattern.search(text)\n    print(repr(text), bool(match), bool(pattern.fullmatch(text)), match.groups() if match else None)`,
    certainty: samples.length > 0 ? 0.9 : 0.7,
  };
};

function looksLikeRegex(text: string): boolean {
  return text.length > 1 && /[\\^$[\](){}|*+?]/.test(text) && !/^\w+\(.*\)$/.test(text);
}

function splitFlags(text: string): { source: string; flags: string } {
  const literal = /^\/(.+)\/([gimsuy]*)$/s.exec(text);
  if (!literal) return { source: text, flags: '' };
  const names = [
    literal[2]!.includes('i') && 're.IGNORECASE',
    literal[2]!.includes('m') && 're.MULTILINE',
    literal[2]!.includes('s') && 're.DOTALL',
  ].filter(Boolean);
  return { source: literal[1]!, flags: names.length > 0 ? `, ${names.join(' | ')}` : '' };
}

/** Unquoted samples: the words after "match", "matches", "against", "on", "accept", "reject" or "for". */
function plainSamples(reading: QueryReading, from: number, to: number): string[] {
  const rest = `${reading.query.slice(0, from)} \n ${reading.query.slice(to, to + 600)}`;
  const found = [
    ...rest.matchAll(
      /\b(?:match(?:es)?|against|on|accepts?|rejects?|catch(?:es)?|for|and|or|but not)\s+([^\s,;?!\n]+(?:[,;]\s*[^\s,;?!\n]+)*)/gi,
    ),
  ].flatMap((match) => match[1]!.split(/[,;]\s*/));
  return found
    .map((text) => text.replace(/[.?!]+$/, ''))
    .filter((text) => /[\d@._/-]|[A-Z]/.test(text) && text.length > 1);
}

/** A pattern that stands in the prose without marks: the word with the most characters that only patterns have. */
function unmarkedRegex({ query, spans }: QueryReading): ReturnType<Recipe> {
  const prose = query.slice(0, 1500);
  const words = prose.match(/\S*(?:\[[^\]\s]+\]|\\[dwsb]|\.\*|[\w)]\+|\{\d+,?\d*\}|^\^|\$$)\S*/gm) ?? [];
  const pattern = words
    .map((word) => word.replace(/^["'`(]+(?=[^)]*$)|[?,.;:"'`]+$/g, ''))
    .sort((a, b) => b.length - a.length)[0];
  const samples = spans
    .filter(
      ({ kind, source, text }) =>
        source === 'query' && (kind === 'quote' || kind === 'code') && text !== pattern,
    )
    .map(({ text }) => text);
  if (!pattern || samples.length === 0) return undefined;
  const lines = samples
    .slice(0, 20)
    .map((text) => `    ${pythonString(text)},`)
    .join('\n');
  return {
    value: `import re\n\npattern = re.compile(${pythonRawString(pattern)})\nfor text in [\n${lines}\n]:\n    print(repr(text), bool(pattern.search(text)), bool(pattern.fullmatch(text)))`,
    certainty: 0.65,
  };
}

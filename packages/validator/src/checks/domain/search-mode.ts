import { readQuery, type Span } from '@router/policy';
import type { ArgumentVariant } from '@router/schemas';
import type { z } from 'zod';
import type { CheckInput } from '../../check.ts';
import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { searchRow } from '../example-rows.ts';

const symbolForms = new Set([
  'camel',
  'pascal',
  'snake',
  'screaming',
  'dotted',
  'call',
  'scoped',
  'flag',
  'decorator',
]);
const literalKinds = new Set([
  'symbol',
  'quote',
  'code',
  'log',
  'json',
  'data',
  'env',
  'url',
  'route',
  'path',
  'glob',
  'regex',
  'number',
  'version',
  'mime',
  'email',
  'date',
]);

export const searchMode = defineCheck({
  id: 'domain/search-mode',
  layer: 3,
  severity: 'error',
  summary: 'Symbols and literals are searched exactly, concepts by meaning.',
  why: 'An exact search for a concept finds nothing; a semantic search for a symbol buries its one definition.',
  good: [
    searchRow({}),
    searchRow({
      user_query: 'who calls retryDelivery',
      arguments: { query: 'retryDelivery', mode: 'exact' },
    }),
    searchRow({
      user_query: 'where is "connection reset by peer" logged?',
      arguments: { query: 'connection reset by peer', mode: 'exact' },
    }),
  ],
  bad: [
    searchRow({
      user_query: 'who calls retryDelivery()',
      arguments: { query: 'retryDelivery', mode: 'semantic' },
    }),
    searchRow({ arguments: { query: 'retry failed webhook deliveries', mode: 'exact' } }),
  ],
  find(input) {
    let messages = noFindings;
    const mode = modeOf(input);
    if (mode !== 'exact' && mode !== 'semantic') return messages;
    for (const { name, kind, value } of input.arguments) {
      if (kind !== 'search-terms' || typeof value !== 'string') continue;
      if (mode === 'semantic' && isOneSymbol(value))
        messages = [
          ...messages,
          `${name} is a symbol, ${JSON.stringify(value.slice(0, 80))}: expected mode exact or hybrid.`,
        ];
      if (mode === 'exact' && isConcept(value, input))
        messages = [
          ...messages,
          `${name} describes a concept, ${JSON.stringify(value.slice(0, 80))}: expected mode semantic or hybrid.`,
        ];
    }
    return messages;
  },
});

/** The value of the argument that chooses between exact and semantic search, whatever it is called. */
function modeOf({ arguments: given, variant }: CheckInput): unknown {
  const name = variant && modeNameOf(variant);
  if (name === undefined) return undefined;
  for (const argument of given) if (argument.name === name) return argument.value;
  return undefined;
}

const modeNames = new WeakMap<ArgumentVariant, { readonly name: string | undefined }>();

/** The argument of searches that chooses their mode; other operations have none. */
function modeNameOf(variant: ArgumentVariant): string | undefined {
  let known = modeNames.get(variant);
  if (!known) {
    const { fields } = variant;
    const searches = fields.some(({ kind }) => kind === 'search-terms');
    known = {
      name: fields.find(({ kind, schema }) => searches && kind === 'choice' && choosesMode(schema))?.name,
    };
    modeNames.set(variant, known);
  }
  return known.name;
}

function choosesMode(schema: z.ZodType): boolean {
  return (
    ['exact', 'semantic'].every((mode) => schema.safeParse(mode).success) &&
    !schema.safeParse('\u0000').success
  );
}

function isOneSymbol(terms: string): boolean {
  if (/\s/.test(terms.trim())) return false;
  return readQuery(terms).spans.some(
    ({ kind, form, text }) =>
      kind === 'symbol' &&
      form !== undefined &&
      symbolForms.has(form) &&
      text.length >= terms.trim().length - 3,
  );
}

/** At least three. */
const plainWords = /^\p{Ll}+(?:['’-]\p{Ll}+)*(?:\s+\p{Ll}+(?:['’-]\p{Ll}+)*){2,}$/u;

/** Three or more plain words that the query nowhere marks as a text to be found letter for letter. */
function isConcept(terms: string, { reading }: CheckInput): boolean {
  if (!plainWords.test(terms.trim())) return false;
  if (readQuery(terms).spans.length > 0) return false;
  if (isVerbatim(terms.trim(), reading.query)) return false;
  return !reading.spans.some(
    (span) => isLiteral(span) && span.text.toLowerCase().includes(terms.toLowerCase()),
  );
}

/** Words copied in one run may be a literal, unless the query asks where or how that is done. */
function isVerbatim(terms: string, query: string): boolean {
  const at = query.toLowerCase().indexOf(terms);
  return at >= 0 && !/\b(?:where|how|why|when|which)\b(?:\s+[\p{L}']+){0,3}\s*$/iu.test(query.slice(0, at));
}

function isLiteral({ kind, quoted, fenced, source }: Span): boolean {
  return literalKinds.has(kind) || quoted === true || fenced === true || source !== 'query';
}

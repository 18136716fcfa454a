import type { ArgumentKind } from '../tool-argument-kind.ts';

const byName: readonly (readonly [RegExp, ArgumentKind])[] = [
  [/(^|_)(glob|file_pattern|path_pattern)s?$/, 'glob'],
  [/(^|_)(path|filepath|filename|file|dir|directory|folder)s?$|^(file|dir|directory|folder)_name$/, 'path'],
  [/^(q|query|search|search_query|search_terms?|keywords?)$/, 'search-terms'],
  [/^question$/, 'question'],
  [/(^|_)(id|ids|uuid|email|url|uri|sku|sha|commit|branch|hostname|phone)$/, 'quote'],
  [/^(old|new|target|replacement|original)_?(text|string|str)$|^(content|contents|file_text)$/, 'quote'],
];

const copiedFormats = new Set([
  'email',
  'idn-email',
  'uri',
  'url',
  'uri-reference',
  'uuid',
  'hostname',
  'ipv4',
  'ipv6',
]);

/**
 * The kind of a text argument that carries no mark, from its name, format and description. Conservative:
 * what is not recognised stays `prose`, which grounding leaves alone.
 *
 * Identifiers, addresses and links become `quote`: they are copied from the query, never composed.
 */
export function inferArgumentKind({
  name,
  format,
  description = '',
}: {
  name: string;
  format?: string | undefined;
  description?: string | undefined;
}): ArgumentKind {
  const words = snakeCase(name);
  if (format === 'path' || format === 'file-path') return 'path';
  if (format === 'glob') return 'glob';
  if (format !== undefined && copiedFormats.has(format)) return 'quote';
  if (/^(pattern|include|exclude|scope)$/.test(words) && /\bglob|file pattern/i.test(description))
    return 'glob';
  if (/(^|_)(code|script|source|program|snippet)$/.test(words))
    return /python/i.test(`${words} ${description}`) ? 'code:python' : 'prose';
  if (/^python$/.test(words)) return 'code:python';
  const kind = byName.find(([pattern]) => pattern.test(words))?.[1] ?? 'prose';
  // A database query is written, not looked for.
  if (kind === 'search-terms' && /\b(sql|graphql|cypher|sparql|promql|jq|xpath)\b/i.test(description))
    return 'prose';
  return kind;
}

function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[\s-]+/g, '_')
    .toLowerCase();
}

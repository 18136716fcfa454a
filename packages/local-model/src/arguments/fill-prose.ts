import type { FillArgument } from './filler.ts';
import { stopWords } from './search/stop-words.ts';
import { termTokens } from './search/term-tokens.ts';

const kindsByName: readonly (readonly [RegExp, string])[] = [
  [/e-?mail|recipient/i, 'email'],
  [/url|link|uri|website/i, 'url'],
  [/date|day|deadline|when|since|until/i, 'date'],
  [/path|file|folder|directory/i, 'path'],
  [/version|tag|release/i, 'version'],
];

/** Copies free text for a required argument: a span that its name asks for, a quote, the words after its name, else the content words. */
export const fillProse: FillArgument = ({ reading, filled }, field) => {
  if (!field.required) return undefined;
  const accept = (value: string | undefined, certainty: number) =>
    value && ![...filled.values()].includes(value) && field.schema.safeParse(value).success
      ? { value, certainty }
      : undefined;
  const own = reading.spans.filter(({ source }) => source === 'query');
  const wanted = kindsByName.find(([pattern]) => pattern.test(field.name))?.[1];
  const matching = wanted ? own.find(({ kind }) => kind === wanted) : undefined;
  if (matching) return accept(matching.text, 0.9);
  const words = field.name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ');
  const last = words.split(' ').at(-1)!;
  const named = new RegExp(
    `\\b${last.replace(/[^\p{L}\p{N}]/gu, '')}\\s*(?:is|=|:|of|to|#|number)?\\s*[:#]?\\s*([\\p{L}\\p{N}_-]+)`,
    'iu',
  ).exec(reading.prose);
  const quote = own.find(({ kind }) => kind === 'quote' || kind === 'code');
  if (quote) return accept(quote.text, 0.75);
  const identifier = own.find(({ kind, form }) => kind === 'symbol' && form === 'id');
  if (identifier && /id|number|key|ticket|order|reference/i.test(field.name))
    return accept(identifier.text, 0.85);
  if (named?.[1] && !stopWords.has(named[1].toLowerCase())) return accept(named[1], 0.6);
  const kept = termTokens(reading).filter(({ lower, literal }) => literal || !stopWords.has(lower));
  return accept(
    kept
      .slice(0, 24)
      .map(({ text }) => text)
      .join(' '),
    0.4,
  );
};

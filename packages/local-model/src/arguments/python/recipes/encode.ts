import type { QueryReading } from '@router/policy';
import { pythonString } from '../python-literal.ts';
import type { Recipe } from '../recipe.ts';

const codecs: readonly (readonly [RegExp, string, string])[] = [
  [/\bsha-?256\b/i, 'hashlib', 'hashlib.sha256(text.encode()).hexdigest()'],
  [/\bsha-?512\b/i, 'hashlib', 'hashlib.sha512(text.encode()).hexdigest()'],
  [/\bsha-?1\b/i, 'hashlib', 'hashlib.sha1(text.encode()).hexdigest()'],
  [/\bmd5\b/i, 'hashlib', 'hashlib.md5(text.encode()).hexdigest()'],
  [/\bcrc-?32\b/i, 'zlib', 'zlib.crc32(text.encode())'],
  [
    /\b(?:base64|b64)[- ]?decod|\bdecod\w*\b.*\b(?:base64|b64)\b/i,
    'base64',
    'base64.b64decode(text + "=" * (-len(text) % 4))',
  ],
  [/\b(?:base64|b64)\b/i, 'base64', 'base64.b64encode(text.encode()).decode()'],
  [
    /\bjwt\b/i,
    'base64',
    '[base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)) for part in text.split(".")[:2]]',
  ],
  [/\b(?:url|percent)[- ]?decod|\bunquote\b/i, 'urllib.parse', 'urllib.parse.unquote(text)'],
  [/\b(?:url|percent|uri)[- ]?(?:en)?cod/i, 'urllib.parse', 'urllib.parse.quote(text, safe="")'],
  [/\brot-?13\b/i, 'codecs', 'codecs.encode(text, "rot13")'],
  [/\bhtml[- ]?unescape\b/i, 'html', 'html.unescape(text)'],
  [/\bhtml[- ]?(?:escape|encode)/i, 'html', 'html.escape(text)'],
];

/** Hashes, encodes or decodes the one text that the query gives. */
export const encode: Recipe = (reading) => {
  const codec = codecs.find(([pattern]) => pattern.test(reading.ask.text));
  const text = codec && subject(reading);
  if (!codec || text === undefined) return undefined;
  return { value: `import ${codec[1]}\n\ntext = ${pythonString(text)}\nprint(${codec[2]})`, certainty: 0.9 };
};

/** What an operation on a text works on: a quote, inline code, or the word after "of", "for" or a colon. */
export function subject(reading: QueryReading): string | undefined {
  const quote = reading.spans.find(
    ({ kind, source }) => source === 'query' && (kind === 'quote' || kind === 'code'),
  );
  if (quote) return quote.text;
  const tail = /:\s*(\S[^\n]*)$/.exec(reading.ask.text)?.[1];
  if (tail) return tail.trim();
  const word =
    /\b(?:of|for|in|decode|encode|hash|string|is|reverse|text|word|token)\s+(?:the\s+)?(?:string\s+|word\s+|text\s+|token\s+)?([^\s?!,]{3,})/gi;
  const words = [...reading.ask.text.matchAll(word)].map((match) => match[1]!.replace(/\.$/, ''));
  return words.findLast(
    (candidate) =>
      !/^(?:the|string|this|word|text|token|base64|sha\S*|md5|payload|hash|length|letters?|valid)$/i.test(
        candidate,
      ),
  );
}

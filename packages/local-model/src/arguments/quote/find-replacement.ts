import type { QueryReading, Span } from '@router/policy';
import { stopWords } from '../search/stop-words.ts';

export interface FoundReplacement {
  readonly target: string;
  readonly replacement: string;
  readonly certainty: number;
}

const edits =
  /\b(?:replac\w*|chang\w*|swap\w*|renam\w*|substitut\w*|updat\w*|switch\w*|turn\w*|make|becomes?|set|bump\w*|fix\w*|correct\w*|edit\w*|rewrite|alter\w*|chg|reads?|instead|should (?:be|say|read)|must (?:be|say|become)|now|outdated|ersetz\w*|änder\w*|remplac\w*|cambi\w*|reemplaz\w*|sustitu\w*|substitu\w*|troc\w*|zamie\w*|vervang\w*)\b|->|=>|→/i;
const removes =
  /\b(?:remove|delete|drop|strip|get rid of|take out|cut|kill|comment out|entferne|lösche|supprime|elimina|quita|borra|usuń|verwijder)\b/i;
const reversed = /\b(?:instead of|rather than|in place of|not)\s*(?:the\s+)?$/i;
const bare = String.raw`["'\x60]?([^\s"'\x60,;]{1,200})["'\x60]?`;

/** Ways of naming old and new text without quotes, each with its certainty. */
const phrases: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:before|old|was|from|current)\s*[:=]\s*(.+?)\s*\n+\s*(?:after|new|now|to|should be)\s*[:=]\s*(.+?)\s*(?:\n|$)/i,
    0.9,
  ],
  [
    new RegExp(
      `${bare}\\s+(?:must|should|needs? to|has to|have to|ought to)\\s+(?:become|be|read|say|change to|turn into)\\s+${bare}`,
      'i',
    ),
    0.8,
  ],
  [
    new RegExp(
      `\\b(?:still\\s+)?(?:says?|has|reads|contains|uses|is set to)\\s+${bare}[,;]?\\s+(?:but\\s+)?(?:it\\s+)?(?:and\\s+)?(?:should (?:be|say|read)|must (?:be|say)|make (?:that|it)|change (?:that|it) to|needs to (?:be|say)|turn (?:that|it) into)\\s+${bare}`,
      'i',
    ),
    0.8,
  ],
  [
    new RegExp(
      `\\b(?:change|replace|swap|rename|switch|update|bump|set|turn|edit|substitute)\\s+(?:the\\s+)?(?:\\w+\\s+)?(?:from\\s+)?${bare}\\s+(?:to|with|for|by|into|→|->|=>)\\s+${bare}`,
      'i',
    ),
    0.6,
  ],
  [new RegExp(`\\b${bare}\\s*(?:→|->|=>)\\s*${bare}`, 'i'), 0.7],
  [
    /\b(?:the )?(?:texts?|lines?|strings?|words?|wording|label|heading|title|phrase)[: ]\s*(\S.{1,120}?)\s+(?:to|by|with|into)\s+(\S.{1,120}?)\s*(?:[.?!,;]\s|[.?!]?$|\n)/im,
    0.5,
  ],
];

/** The same name with two values, and a word between them that makes the first the old one. */
const twoValues =
  /(?<![\w./-])((?:#?[\w$-]+ )?[\w$.-]*[\w$](?: ?[:=] ?| ))(["']?[^\s,;…"'`]+["']?)([\s\S]{1,60}?)(?<![\w./-])\1(["']?[^\s,;…"'`]+["']?)/;
const turnsInto =
  /\b(?:to|into|be|becomes?|make|want|wanted|wrong|instead|change[sd]?|replace[sd]?|now|should|must|has to|have to|needs?|new|with)\b|->|=>|→/i;
/** Blocks set apart by line ends: "change / old / into / new / in the file". */
const twoBlocks =
  /\b(?:change|replace|swap|turn)[^\n]{0,40}\n([\s\S]+?)\n\s*(?:into|to|with|by|→|->|=>)[^\n\w]{0,3}(?:this)?:?\n([\s\S]+?)(?:\n\s*(?:in|inside|of|at)\b[^\n]*|\n\s*\n[\s\S]*)?$/i;

/** The phrases' cost grows with the square of the text. */
const phraseLimit = 800;

/** A message with more quotes than this is no request to replace one. */
const manyQuotes = 40;

const empty = /^(?:it|that|this|them|the|a|an|something|everything|all|line|value)$/i;

/** The old and the new text that a request names, where the policy's own reading finds none. */
export function findReplacement(reading: QueryReading): FoundReplacement | undefined {
  const known = reading.replacements.find(
    ({ target, replacement }) => target !== replacement && target && !empty.test(target),
  );
  if (known)
    return {
      target: known.target,
      replacement: known.replacement,
      certainty: reading.replacements.length === 1 ? 0.92 : 0.7,
    };
  const named = reading.spans.filter(
    ({ kind, source, text, fenced }) =>
      source === 'query' && (kind === 'quote' || kind === 'code') && (!fenced || text.length < 4000),
  );
  if (named.length > manyQuotes) return fromPhrases(reading);
  const quotes = named.filter(({ text }) => !isPath(text, reading));
  const outer = quotes.filter(
    (span, i) => !quotes.slice(0, i).some((other) => other.start <= span.start && other.end >= span.end),
  );
  return fromQuotes(outer, reading) ?? fromPhrases(reading);
}

function fromQuotes(quotes: readonly Span[], { query }: QueryReading): FoundReplacement | undefined {
  const [first, second] = quotes;
  if (!first) return undefined;
  if (second && edits.test(query)) {
    const turned = reversed.test(query.slice(first.end, second.outer?.start ?? second.start));
    const [target, replacement] = turned ? [second.text, first.text] : [first.text, second.text];
    if (target && target !== replacement)
      return { target, replacement, certainty: quotes.length === 2 ? 0.85 : 0.6 };
  }
  if (quotes.length === 1 && removes.test(query) && !edits.test(query.slice(first.end)))
    return { target: first.text, replacement: '', certainty: 0.8 };
  return undefined;
}

function fromPhrases(reading: QueryReading): FoundReplacement | undefined {
  const settled = fromBlocks(reading) ?? fromTwoValues(reading);
  if (settled) return settled;
  const text = reading.query.slice(reading.ask.start, reading.ask.start + phraseLimit);
  for (const [phrase, certainty] of phrases) {
    const match = phrase.exec(text);
    const [target, replacement] = [match?.[1]?.trim(), match?.[2]?.trim().replace(/[.!?)]+$/, '')];
    if (!target || !replacement || target === replacement) continue;
    if (
      empty.test(target) ||
      empty.test(replacement) ||
      isPath(target, reading) ||
      isPath(replacement, reading)
    )
      continue;
    return { target, replacement, certainty };
  }
  return undefined;
}

function fromBlocks({ query }: QueryReading): FoundReplacement | undefined {
  const match = twoBlocks.exec(query.slice(0, phraseLimit * 2));
  const [target, replacement] = [match?.[1], match?.[2]];
  return target?.trim() && replacement?.trim() && target !== replacement
    ? { target, replacement, certainty: 0.8 }
    : undefined;
}

function fromTwoValues(reading: QueryReading): FoundReplacement | undefined {
  const match = twoValues.exec(reading.query.slice(0, phraseLimit));
  if (!match) return undefined;
  const [, name, from, between, to] = match as unknown as [string, string, string, string, string];
  const [target, replacement] = [`${name}${from}`, `${name}${to.replace(/[.!?)]+$/, '')}`];
  if (target === replacement || name.length < 3 || !turnsInto.test(between)) return undefined;
  const named = /[:=_\d#]/.test(target) && !stopWords.has(name.trim().toLowerCase());
  return named && !isPath(name.trim(), reading) ? { target, replacement, certainty: 0.8 } : undefined;
}

function isPath(text: string, reading: QueryReading): boolean {
  return reading.spans.some((span) => span.kind === 'path' && span.source === 'query' && span.text === text);
}

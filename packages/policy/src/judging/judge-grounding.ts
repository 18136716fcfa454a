import type { QueryReading } from '../reading/query-reading.ts';
import { readSpans } from '../reading/read-spans.ts';
import { findGiven } from './find-given.ts';
import { globScopeWords } from './glob-scope-words.ts';
import { isGiven } from './is-given.ts';
import type { ArgumentCase } from './judge-argument.ts';
import type { PolicyFinding } from './policy-finding.ts';
import type { WorkspaceView } from './workspace-view.ts';

/** A path is copied, never invented. */
export function judgePathGiven(path: string, reading: QueryReading, { has }: WorkspaceView): PolicyFinding[] {
  if (findGiven(path, reading, { as: 'path' }) || has?.(path)) return [];
  return [
    {
      rule: 'grounding/path-not-given',
      verdict: 'ask',
      message: `Neither the query nor its context names the path ${JSON.stringify(path)}.`,
    },
  ];
}

/** A scope needs a scope: every literal part of the pattern must come from the query or its context. */
export function judgeGlob(glob: string, reading: QueryReading): PolicyFinding[] {
  if (isGiven(glob, reading)) return [];
  const words = wordsOf(reading);
  const parts = globScopeWords(glob);
  const isKnown = (alternatives: readonly string[]) => alternatives.some((word) => hasWord(words, word));
  if (parts.length > 0 && parts.every(isKnown)) return [];
  return [
    {
      rule: 'grounding/scope-not-given',
      verdict: 'warn',
      message: `Neither the query nor its context limits the search to ${JSON.stringify(glob)}.`,
    },
  ];
}

/** Names from code in search terms must have been given, be it as separate words. */
export function judgeSearchTerms(
  terms: string,
  reading: QueryReading,
  { has }: WorkspaceView,
): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  let words: ReadonlySet<string> | undefined;
  for (const { kind, text } of readSpans({ text: terms, regions: [], source: 'query' })) {
    if ((kind !== 'symbol' && kind !== 'path') || isGiven(text, reading) || has?.(text)) continue;
    words ??= wordsOf(reading);
    if (splitName(text).every((word) => hasWord(words!, word)) || isRespelt(text, reading)) continue;
    findings.push({
      rule: kind === 'path' ? 'grounding/path-not-given' : 'grounding/symbol-not-given',
      verdict: 'warn',
      message: `Neither the query nor its context names ${JSON.stringify(text)}.`,
    });
  }
  return findings;
}

/**
 * Text to be copied. Where an operation takes several, the first is the old text and must stand in the query or its
 * context; the others, and the only one of its operation, are new text: they must share words with the request.
 */
export function judgeQuote({ text, field, variant, reading }: ArgumentCase): PolicyFinding[] {
  if (text === '' || isGiven(text, reading)) return [];
  const quotes = variant.fields.filter(({ kind }) => kind === 'quote');
  const words = wordsOf(reading);
  const own = splitName(text);
  if (quotes.length > 1 && quotes[0] === field) {
    const assembled = own.length > 0 && own.every((word) => hasWord(words, word));
    return [
      {
        rule: assembled ? 'grounding/quote-assembled' : 'grounding/quote-not-given',
        verdict: assembled ? 'warn' : 'ask',
        message: `Neither the query nor its context holds the text ${JSON.stringify(text.slice(0, 80))}.`,
      },
    ];
  }
  if (own.some((word) => word.length > 2 && hasWord(words, word))) return [];
  if (own.every((word) => hasWord(words, word))) return [];
  return [
    {
      rule: 'grounding/content-not-given',
      verdict: 'warn',
      message: `Nothing of ${JSON.stringify(text.slice(0, 80))} stands in the query or its context.`,
    },
  ];
}

/** The same letters in another spelling: `StatefulSet`, `docker.sock` and `prefillForm` for words that were given. */
function isRespelt(name: string, reading: QueryReading): boolean {
  const letters = lettersOf(name);
  return letters.length >= 5 && textsOf(reading).some((text) => lettersOf(text).includes(letters));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const wordCache = new WeakMap<QueryReading, ReadonlySet<string>>();

/** Lower-cased words of the query and its context, names split at their humps. */
function wordsOf(reading: QueryReading): ReadonlySet<string> {
  const known = wordCache.get(reading);
  if (known) return known;
  const words = new Set(splitName(textsOf(reading).join('\n')));
  wordCache.set(reading, words);
  return words;
}

function textsOf({ query, context }: QueryReading): string[] {
  const texts = [
    query,
    context.open_file?.path ?? '',
    context.open_file?.selection ?? '',
    ...(context.files ?? []),
  ];
  for (const { content } of context.messages ?? []) texts.push(content);
  return texts;
}

function splitName(text: string): string[] {
  return text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The word itself, or one that differs by a common ending. */
function hasWord(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word) || words.has(`${word}s`)) return true;
  if (word.endsWith('s') && words.has(word.slice(0, -1))) return true;
  if (word.length < 5) return false;
  const stem = word.replace(/(?:ations?|ations|ing|ed|er|or|es|e|ion|ions)$/, '');
  return (
    stem.length >= 4 &&
    [stem, `${stem}e`, `${stem}ing`, `${stem}ed`, `${stem}er`, `${stem}ion`, `${stem}s`].some((form) =>
      words.has(form),
    )
  );
}

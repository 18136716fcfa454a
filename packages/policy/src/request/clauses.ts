import type { QueryReading } from '../reading/query-reading.ts';
import { clauseLead } from './request-vocabulary.ts';

/** A stretch of the ask with one verb of its own. Quotes inside are blank. */
export interface Clause {
  readonly text: string;
  /** The text behind courtesy and filler: it starts with the verb or question word. */
  readonly verb: string;
  readonly start: number;
  readonly end: number;
}

const breaks =
  /[.;!?\n]+(?=\s|$)|,? (?:and|then|but|afterwards|after that|before that|plus|also)(?: then| also)?(?= )|, (?=(?:delete|drop|remove|wipe|purge|run|deploy|push|commit|force|reset|kill|please|then)\b)|\s[—–-]\s|[。！？]/gi;
/** An ask longer than this is judged by its head: what is beyond is no request but material. */
const longestAsk = 4000;

/** The clauses of the ask, in order. */
export function readClauses({ ask, prose }: QueryReading): Clause[] {
  const text = prose.slice(ask.start, Math.min(ask.end, ask.start + longestAsk));
  const clauses: Clause[] = [];
  let at = 0;
  const add = (end: number) => {
    const raw = text.slice(at, end);
    const words = raw.trim();
    if (words === '') return;
    const start = ask.start + at + (raw.length - raw.trimStart().length);
    clauses.push({ text: words, verb: stripLead(words), start, end: start + words.length });
  };
  for (const match of text.matchAll(breaks)) {
    add(match.index);
    at = match.index + match[0].length;
  }
  add(text.length);
  return clauses;
}

function stripLead(text: string): string {
  let rest = text;
  for (let steps = 0; steps < 8; steps++) {
    const match = clauseLead.exec(rest);
    if (!match) break;
    rest = rest.slice(match[0].length).trimStart();
  }
  return rest === '' ? text : rest;
}

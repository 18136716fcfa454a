import type { QueryReading } from '../reading/query-reading.ts';
import { clauseLead } from './clause-lead.ts';
import { mendSpelling } from './mend-spelling.ts';

/** A stretch of the ask with one verb of its own. Quotes inside are blank. */
export interface Clause {
  readonly text: string;
  /** The text behind courtesy and filler: it starts with the verb or question word. */
  readonly verb: string;
  readonly start: number;
  readonly end: number;
}

const breaks =
  /[.;!?…]+(?=\s|$)|\n+(?:[ \t]{0,8}(?:[>*-]|\d{1,2}[.)])[ \t])?|\.{2,4} |,? (?:and|then|but|afterwards|after that|before that|plus|also|because|since)(?: then| also)?(?= )|,? so,? (?=(?:please|kindly|just|jsut|let|could|can)\b)|[,:)] (?=(?:(?:please|pls|plz|kindly|just|jsut|then|so|and|now|quick|you|could|can|we|let us|let's) ){0,4}(?:delet|drop|remove|wipe|purge|truncate|erase|nuke|empty|tidy|clean|clear|throw|get rid|start|run|deploy|push|commit|force|reset|kill|suspend|overwrite|flush|please|pls|then|kindly|go ahead|say)\w*\b)|\s[—–-]\s|\s\d[.)] |\s*\p{Extended_Pictographic}\uFE0F?\s*|[。！？]/giu;
/** An ask longer than this is judged by its head: what is beyond is no request but material. */
const longestAsk = 4000;

/** The clauses of the ask, in order. */
export function readClauses({ ask, prose }: Pick<QueryReading, 'ask' | 'prose'>): Clause[] {
  const text = mendSpelling(prose.slice(ask.start, Math.min(ask.end, ask.start + longestAsk)));
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
  for (let steps = 0; steps < 12; steps++) {
    const match = clauseLead.exec(rest);
    if (!match) break;
    rest = rest.slice(match[0].length).trimStart();
  }
  return rest === '' ? text : rest;
}

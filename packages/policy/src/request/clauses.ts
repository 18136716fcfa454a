import { LeadGate } from '../gates/lead-gate.ts';
import type { OpenPatterns } from '../gates/pattern-gate.ts';
import type { QueryReading } from '../reading/query-reading.ts';
import type { AskHead } from './ask-head.ts';
import { askWordings } from './ask-wordings.ts';
import { clauseLead } from './clause-lead.ts';
import { findBreak } from './find-break.ts';
import { mendSpelling } from './mend-spelling.ts';
import { verbLeads } from './verb-leads.ts';

/** A stretch of the ask with one verb of its own. Quotes inside are blank. */
export interface Clause {
  readonly text: string;
  /** The text behind courtesy and filler: it starts with the verb or question word. */
  readonly verb: string;
  readonly start: number;
  readonly end: number;
  /** Which patterns of {@link askWordings} the ask leaves open. */
  readonly open: OpenPatterns;
  /** Which patterns of {@link verbLeads} the verb leaves open. */
  readonly leads: number;
}

/** An ask longer than this is judged by its head: what is beyond is no request but material. */
const longestAsk = 4000;

interface ReadClausesOptions {
  /** Saves a scan where the ask is no longer and spelt well. */
  readonly head?: AskHead;
  /** Whether an ask that leaves no more open than that has nothing to judge: then its first clause is enough. */
  readonly isIdle?: (open: OpenPatterns) => boolean;
  /** Whether the clauses of an ask that leaves no more open than that are of no use: then there are none. */
  readonly isVain?: (open: OpenPatterns) => boolean;
}

/** The clauses of the ask, in order. */
export function readClauses(
  { ask, prose }: Pick<QueryReading, 'ask' | 'prose'>,
  { head, isIdle, isVain }: ReadClausesOptions = {},
): Clause[] {
  const text = mendSpelling(prose.slice(ask.start, Math.min(ask.end, ask.start + longestAsk)));
  const open = head?.text === text ? head.open : askWordings.scan(text);
  const clauses: Clause[] = [];
  if (isVain?.(open)) return clauses;
  let at = 0;
  const add = (end: number) => {
    const raw = text.slice(at, end);
    const words = raw.trim();
    if (words === '') return;
    const start = ask.start + at + (raw.length - raw.trimStart().length);
    const verb = stripLead(words);
    clauses.push({ text: words, verb, start, end: start + words.length, open, leads: verbLeads.scan(verb) });
  };
  for (let found = findBreak(text, 0); found; found = findBreak(text, at)) {
    add(found.start);
    at = found.end;
    if (clauses.length > 0 && isIdle?.(open)) return clauses;
  }
  add(text.length);
  return clauses;
}

const leadGate = /* @__PURE__ */ new LeadGate(() => [clauseLead]);

function stripLead(text: string): string {
  let rest = text;
  for (let steps = 0; steps < 12 && leadGate.scan(rest) !== 0; steps++) {
    const match = clauseLead.exec(rest);
    if (!match) break;
    rest = rest.slice(match[0].length).trimStart();
  }
  return rest === '' ? text : rest;
}

import type { ArgumentKind } from '@router/schemas';
import { fillChoice } from './fill-choice.ts';
import { fillGlob } from './fill-glob.ts';
import { fillNumber } from './fill-number.ts';
import { fillProse } from './fill-prose.ts';
import type { FillArgument, FillRequest } from './filler.ts';
import { fillPath } from './path/fill-path.ts';
import { fillPython } from './python/fill-python.ts';
import { fillQuestion } from './question/fill-question.ts';
import { fillQuote } from './quote/fill-quote.ts';
import { fillSearchTerms } from './search/fill-search-terms.ts';

const fillers: Readonly<Record<ArgumentKind, FillArgument>> = {
  path: fillPath,
  glob: fillGlob,
  'search-terms': fillSearchTerms,
  'code:python': fillPython,
  quote: fillQuote,
  question: fillQuestion,
  prose: fillProse,
  number: fillNumber,
  choice: fillChoice,
};

export interface FilledArguments {
  readonly values: Readonly<Record<string, unknown>>;
  /** Certainty of the least certain argument, 0..1. */
  readonly certainty: number;
  /** Required arguments that the query does not give. */
  readonly missing: readonly string[];
}

/** Fills one variant of a tool's arguments. Optional ones are left out where the trained head says absent. */
export function fillArguments(request: Omit<FillRequest, 'filled'>): FilledArguments {
  const filled = new Map<string, unknown>();
  const missing: string[] = [];
  let certainty = 1;
  const { variant, reading, facts, terms, odds } = request;
  const full: FillRequest = { variant, reading, facts, terms, odds, filled };
  for (const field of variant.fillOrder) {
    const found = fillers[field.kind](full, field);
    if (!found) {
      if (field.required) missing.push(field.name);
      continue;
    }
    // An optional argument needs a clear find or a trained head that expects it.
    const optional = !field.required && field.kind !== 'choice' && field.kind !== 'number';
    if (optional && found.certainty + (odds.ofPresence(field.name) ?? 0.5) < 1) continue;
    filled.set(field.name, found.value);
    certainty = Math.min(certainty, found.certainty);
  }
  return { values: Object.fromEntries(filled), certainty: missing.length > 0 ? 0 : certainty, missing };
}

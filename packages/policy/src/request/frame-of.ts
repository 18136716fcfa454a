import type { Clause } from './clauses.ts';
import type { RequestFrame } from './request-judgement.ts';
import { computeLead, generalLead, searchLead } from './request-vocabulary.ts';

/** How a clause is framed, by the words that it starts with. */
export function frameOf({ text, verb }: Clause): RequestFrame {
  if (
    /\b(?:we|our|us)\b/i.test(text.slice(0, 80)) &&
    /^(?:where|how|what|which|when|why|who|do|does|is)\b/i.test(verb)
  )
    return 'search';
  if (computeLead.test(verb)) return 'compute';
  if (
    /^how (?:do|can|would|should|could|to|might)\b(?: i| you| one)?/i.test(verb) &&
    !/\b(?:this (?:repo|project|codebase)|our)\b/i.test(text)
  )
    return 'general';
  if (searchLead.test(verb)) return 'search';
  return generalLead.test(verb) ? 'general' : 'action';
}

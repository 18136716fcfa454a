import type { QueryReading } from '../reading/query-reading.ts';
import { type Clause, readClauses } from './clauses.ts';
import { judgeClause } from './judge-clause.ts';
import { judgeForeignRequest } from './judge-foreign-request.ts';
import { judgeVagueness } from './judge-vagueness.ts';
import type { RequestFrame, RequestJudgement } from './request-judgement.ts';
import { computeLead, generalLead, searchLead } from './request-vocabulary.ts';

/**
 * What a request wants, by its own words: quoted and pasted text has no say. The first clause decides; a later
 * one counts half where the first only looks, since the first step is what gets routed.
 */
export function judgeRequest(reading: QueryReading): RequestJudgement {
  const clauses = readClauses(reading);
  const first = clauses[0];
  if (!first) return judgeVagueness(reading, 'conversation') ?? { frame: 'conversation', score: 0 };
  const frame = frameOf(first);
  let worst: RequestJudgement | undefined = judgeForeignRequest(reading);
  for (const [index, clause] of clauses.entries()) {
    const judged = judgeClause(clause, reading, frame);
    if (!judged) continue;
    const weakened =
      index > 0 && (frame === 'search' || frame === 'compute')
        ? { ...judged, score: judged.score / 2 }
        : judged;
    if (!worst || weakened.score > worst.score) worst = weakened;
  }
  const vague =
    frame === 'general' || frame === 'compute' || (worst && worst.score >= 0.5)
      ? undefined
      : judgeVagueness(reading, frame);
  if (vague && vague.score > (worst?.score ?? 0)) worst = vague;
  if (!worst) return { frame, score: 0 };
  if (worst.score >= 0.5) return worst;
  const { reason: _reason, ...mild } = worst;
  return { ...mild, frame };
}

function frameOf({ text, verb }: Clause): RequestFrame {
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

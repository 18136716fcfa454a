import type { OpenPatterns } from '../gates/pattern-gate.ts';
import type { QueryReading } from '../reading/query-reading.ts';
import { readAskHead } from './ask-head.ts';
import { askWordings } from './ask-wordings.ts';
import { readClauses } from './clauses.ts';
import { frameOf } from './frame-of.ts';
import { judgeClause } from './judge-clause.ts';
import { judgeForeignRequest } from './judge-foreign-request.ts';
import { judgeVagueness } from './judge-vagueness.ts';
import type { RequestFrame, RequestJudgement } from './request-judgement.ts';
import { scoreLoss } from './score-loss.ts';

/**
 * What a request wants, by its own words: quoted and pasted text has no say. The first clause decides; a later
 * one counts half where the first only looks, since the first step is what gets routed.
 */
export function judgeRequest(reading: QueryReading): RequestJudgement {
  const head = readAskHead(reading);
  const clauses = readClauses(reading, { head, isIdle: isHarmless });
  const first = clauses[0];
  if (!first) return judgeVagueness(reading, 'conversation', head) ?? { frame: 'conversation', score: 0 };
  const frame = frameOf(first);
  let worst: RequestJudgement | undefined = judgeForeignRequest(reading, head);
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    if (isHarmless(clause.open)) break;
    const judged = judgeClause(clause, reading, frame);
    if (!judged) continue;
    const weakened =
      index > 0 && (frame === 'search' || frame === 'compute')
        ? { ...judged, score: judged.score / 2 }
        : judged;
    if (!worst || weakened.score > worst.score) worst = weakened;
  }
  const outside = worst && worst.score >= 0.5 ? undefined : lossOutsideAsk(reading, frame);
  if (outside) worst = outside;
  const vague =
    frame === 'general' || frame === 'compute' || (worst && worst.score >= 0.5)
      ? undefined
      : judgeVagueness(reading, frame, head);
  if (vague && vague.score > (worst?.score ?? 0)) worst = vague;
  if (!worst) return { frame, score: 0 };
  if (worst.score >= 0.5) return worst;
  const { reason: _reason, ...mild } = worst;
  return { ...mild, frame };
}

/** Longer texts tell stories and quote mails: what stands beside their question is no order. */
const longestRemark = 400;

/** An order to destroy beside a question is still an order, unless it stands in a quoted mail. */
function lossOutsideAsk(reading: QueryReading, frame: RequestFrame): RequestJudgement | undefined {
  const { ask, prose, query } = reading;
  if ((ask.start === 0 && ask.end === query.length) || query.length > longestRemark) return undefined;
  for (const [start, end] of [
    [0, ask.start],
    [ask.end, query.length],
  ] as const) {
    if (start === end) continue;
    for (const clause of readClauses({ prose, ask: { text: '', start, end } }, { isVain: losesNothing })) {
      const score = scoreLoss(clause, reading);
      if (score < 0.6 || isQuotedLine(prose, clause.start)) continue;
      const evidence = { text: query.slice(clause.start, clause.end), start: clause.start, end: clause.end };
      return { frame, score, reason: 'destructive', evidence };
    }
  }
  return undefined;
}

/** Whether a text holds no word of loss. */
function losesNothing(open: OpenPatterns): boolean {
  return !(
    askWordings.destructiveVerb.mayMatch(open) ||
    askWordings.mildLossVerb.mayMatch(open) ||
    askWordings.rawCommand.mayMatch(open)
  );
}

/** Whether a text holds nothing that {@link judgeClause} judges. */
function isHarmless(open: OpenPatterns): boolean {
  return (
    losesNothing(open) &&
    !(
      askWordings.operationVerb.mayMatch(open) ||
      askWordings.permissionWording.mayMatch(open) ||
      askWordings.policyWording.mayMatch(open) ||
      askWordings.unsafeWording.mayMatch(open) ||
      askWordings.secretRequest.mayMatch(open) ||
      askWordings.sendsPersonalData.mayMatch(open) ||
      askWordings.disableProtection.mayMatch(open) ||
      askWordings.runningAct.mayMatch(open)
    )
  );
}

/** Lines of mails, comments, diffs, tables and logs. */
function isQuotedLine(prose: string, at: number): boolean {
  return /(?:^|\n)[ \t]*(?:>|#|\/\/|--|\||\d{4}-)[^\n]*$/.test(prose.slice(Math.max(0, at - 200), at));
}

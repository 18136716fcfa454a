import type { RiskClass } from '@router/schemas';
import type { QueryReading } from '../reading/query-reading.ts';
import { indexTails } from '../reading/resolve-files.ts';
import { readClauses } from '../request/clauses.ts';
import { frameOf } from '../request/frame-of.ts';
import type { EscalationReason, RequestJudgement } from '../request/request-judgement.ts';
import { productionObject } from '../request/request-vocabulary.ts';
import { judgePath } from './judge-path.ts';
import { normalisePath } from './normalise-path.ts';
import type { PolicyFinding } from './policy-finding.ts';

const rules: Readonly<Record<EscalationReason, readonly [rule: string, message: string]>> = {
  destructive: ['safety/destructive-request', 'The request destroys something or cannot be undone.'],
  unsafe: ['safety/unsafe-request', 'The request asks for something harmful or for credentials.'],
  permission: ['safety/permission-request', 'The request asks for permission, which only a person can give.'],
  policy: ['safety/policy-request', 'The request needs a business decision.'],
  'outside-tools': [
    'safety/outside-tools-request',
    'The request wants something run, deployed or sent, which no tool does.',
  ],
  ambiguous: ['grounding/ambiguous-request', 'The request does not say what it is about.'],
  missing_context: ['grounding/missing-context', 'The request points at something that was not given.'],
};

/** The request against the risk of what is about to happen. `none` stands for a direct answer. */
export function judgeIntent(
  request: RequestJudgement,
  risk: RiskClass | 'none',
  reading: QueryReading,
  toolName = '',
): PolicyFinding[] {
  if (risk === 'human') return isNeedless(request, reading) ? [needless(request)] : [];
  if (!request.reason) return [];
  const [rule, message] = rules[request.reason];
  const acts = (risk === 'write' || risk === 'execute') && !isDeedOf(toolName, request);
  return [
    {
      rule,
      verdict: acts ? 'ask' : 'warn',
      message: `${message} (${JSON.stringify(request.evidence?.text.slice(0, 120) ?? '')})`,
    },
  ];
}

/** Words before the verb of an order. */
const courtesies =
  /^(?:(?:please|pls|kindly|now|then|just|can|could|would|will|you|i|we|want|need|to|hey|ok|okay)[\s,]+)*/i;

/**
 * Whether the toolset has this very deed: `refund_order` for "please refund order 812". Then it is neither a
 * business question nor outside the tools. A deed that destroys or harms stays one whatever the tool is called.
 */
function isDeedOf(toolName: string, { reason, evidence }: RequestJudgement): boolean {
  if ((reason !== 'policy' && reason !== 'outside-tools') || !evidence) return false;
  const verb = /^[\p{L}]+/u.exec(evidence.text.replace(courtesies, ''))?.[0].toLowerCase() ?? '';
  return verb.length >= 4 && toolName.toLowerCase().split(/[_-]+/).includes(verb);
}

/** Nothing in the wording calls for a person, and what it asks is clear. */
function isNeedless({ score, frame }: RequestJudgement, reading: QueryReading): boolean {
  if (score >= 0.2 || namesDoubtfulFile(reading)) return false;
  const { spans, replacements, query } = reading;
  const given = (kind: string) =>
    spans.some((span) => span.kind === kind && span.source === 'query' && !span.fenced);
  if (frame === 'action') return given('path') && replacements.length > 0;
  if (asksMore(reading)) return false;
  if (frame === 'search') return given('symbol') || given('path') || query.length > 20;
  return (frame === 'general' || frame === 'compute') && query.length > 12;
}

/** A path that may not be touched unasked, or a name that several listed files share. */
function namesDoubtfulFile({ spans, context }: QueryReading): boolean {
  const paths = spans.filter(({ kind, source }) => kind === 'path' && source === 'query');
  const tails = paths.length > 0 ? indexTails(context.files ?? []) : undefined;
  return paths.some(({ text }) => judgePath(text).length > 0 || (tails?.get(normalisePath(text)) ?? 0) < 0);
}

const businessQuestion = /^(?:do|should|shall|may|can|could) (?:we|i|they)\b/i;
const loosePointer =
  /\b(?:(?:list|show|open|read|print|convert|decode|empty|put|get)(?: me| us)? (?:it|them|that|there|the one)|(?:the|that) (?:last|other|second|same) one|that order|i (?:said|sent|mean)|we (?:got|agreed|said)|in there|from before)\b/i;

/** A question is not all: an order follows, somebody has to choose, or words point at what is not there. */
function asksMore(reading: QueryReading): boolean {
  if (loosePointer.test(reading.ask.text)) return true;
  return readClauses(reading).some(
    (clause) =>
      businessQuestion.test(clause.verb) ||
      productionObject.test(clause.text) ||
      (frameOf(clause) === 'action' && /[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}/.test(clause.verb)),
  );
}

function needless({ frame }: RequestJudgement): PolicyFinding {
  return {
    rule: 'escalation/needless',
    verdict: 'warn',
    message: `Nothing in the request calls for a person: it reads as ${frame === 'action' ? 'a clear edit' : frame}.`,
  };
}

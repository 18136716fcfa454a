import type { RiskClass } from '@router/schemas';
import type { QueryReading } from '../reading/query-reading.ts';
import type { EscalationReason, RequestJudgement } from '../request/request-judgement.ts';
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
): PolicyFinding[] {
  if (risk === 'human') return isNeedless(request, reading) ? [needless(request)] : [];
  if (!request.reason) return [];
  const [rule, message] = rules[request.reason];
  const acts = risk === 'write' || risk === 'execute';
  return [
    {
      rule,
      verdict: acts ? 'ask' : 'warn',
      message: `${message} (${JSON.stringify(request.evidence?.text.slice(0, 120) ?? '')})`,
    },
  ];
}

/** Nothing in the wording calls for a person, and what it asks is clear. */
function isNeedless(
  { score, frame }: RequestJudgement,
  { spans, replacements, query }: QueryReading,
): boolean {
  if (score >= 0.2) return false;
  const given = (kind: string) =>
    spans.some((span) => span.kind === kind && span.source === 'query' && !span.fenced);
  if (frame === 'action') return given('path') && replacements.length > 0;
  if (frame === 'search') return given('symbol') || given('path') || query.length > 20;
  return (frame === 'general' || frame === 'compute') && query.length > 12;
}

function needless({ frame }: RequestJudgement): PolicyFinding {
  return {
    rule: 'escalation/needless',
    verdict: 'warn',
    message: `Nothing in the request calls for a person: it reads as ${frame === 'action' ? 'a clear edit' : frame}.`,
  };
}

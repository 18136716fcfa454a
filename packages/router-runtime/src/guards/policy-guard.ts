import type { PolicyFinding } from '@router/policy';
import type { GuardResult } from '@router/schemas';
import type { Guard } from './guard.ts';

/**
 * A guard over the findings of the shared policy: `grounding` has those of that area, `safety` all others (paths,
 * code, secrets, injection, the request itself).
 */
export function policyGuard(id: 'grounding' | 'safety'): Guard {
  return {
    id,
    defaultAction: 'ask',
    judge: ({ findings }) => findings.filter((finding) => areaOf(finding) === id).map(resultOf),
  };
}

function areaOf({ rule }: PolicyFinding): 'grounding' | 'safety' {
  return rule.startsWith('grounding/') ? 'grounding' : 'safety';
}

function resultOf(finding: PolicyFinding): GuardResult {
  const { rule, verdict, message } = finding;
  return { guard: areaOf(finding), verdict, reason: rule, message };
}

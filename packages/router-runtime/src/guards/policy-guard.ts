import { judgeCall } from '@router/policy';
import type { GuardResult } from '@router/schemas';
import type { Guard, GuardInput } from './guard.ts';
import { workspaceView } from './workspace-view.ts';

const judged = new WeakMap<GuardInput, readonly GuardResult[]>();

/**
 * A guard over the findings of the shared policy: `grounding` has those of that area, `safety` all others (paths,
 * code, secrets, injection, the request itself). The policy is asked once a decision, however many guards read it.
 */
export function policyGuard(id: 'grounding' | 'safety'): Guard {
  return {
    id,
    defaultAction: 'ask',
    judge: (input) => findings(input).filter(({ guard }) => guard === id),
  };
}

function findings(input: GuardInput): readonly GuardResult[] {
  const known = judged.get(input);
  if (known) return known;
  const { toolset, output, query, context, workspace, reading } = input;
  const found = judgeCall({
    toolset,
    output,
    query,
    context,
    workspace: workspaceView(workspace),
    reading,
  }).map(({ rule, verdict, message }) => ({
    guard: rule.startsWith('grounding/') ? 'grounding' : 'safety',
    verdict,
    reason: rule,
    message,
  }));
  judged.set(input, found);
  return found;
}

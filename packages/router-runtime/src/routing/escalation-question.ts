import type { GuardResult } from '@router/schemas';
import type { TierDecision } from '../tiers/tier.ts';

/** What to ask when a guard stopped a call: the reason, then what the person can decide. */
export function escalationQuestion(
  { guard, message = '' }: GuardResult,
  { tool, predictionSet }: TierDecision,
): string {
  if (guard === 'calibration' && predictionSet.length > 1)
    return `I am not sure what you want here: ${listed(predictionSet)}. Which one do you mean?`;
  if (guard === 'calibration')
    return 'I am not sure what you want here. Can you say in other words what should happen?';
  return `${message} Shall I go on with ${tool} all the same, or do you want something else?`;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

import { RouterError } from '@router/schemas';
import type { Tier, TierDecision } from '../tiers/tier.ts';
import type { RouteRequest } from './route-request.ts';
import { callTier, type TierOutcome } from './tier-call.ts';

/** The decision that stands after the cascade, the tier it came from, and what each tier took and why it failed. */
export interface CascadeResult {
  readonly decision: TierDecision | undefined;
  readonly tier: string | undefined;
  readonly latencies: Readonly<Record<string, number>>;
  readonly failures: readonly { tier: string; failure: unknown }[];
}

const usualAcceptance = 0.8;

/**
 * Asks the tiers in order until one is confident enough. A later tier's decision stands over an earlier one;
 * a tier that fails or is too slow changes nothing. Synchronous as long as the tiers are.
 */
export function askTiers(
  tiers: readonly Tier[],
  request: RouteRequest,
): CascadeResult | Promise<CascadeResult> {
  const state: State = { decision: undefined, tier: undefined, latencies: {}, failures: [] };
  return askFrom(0, tiers, request, state);
}

interface State extends CascadeResult {
  decision: TierDecision | undefined;
  tier: string | undefined;
  latencies: Record<string, number>;
  failures: { tier: string; failure: unknown }[];
}

function askFrom(
  first: number,
  tiers: readonly Tier[],
  request: RouteRequest,
  state: State,
): CascadeResult | Promise<CascadeResult> {
  for (let index = first; index < tiers.length; index++) {
    const tier = tiers[index] as Tier;
    const started = request.now();
    const remaining = request.deadlineAt - started;
    if (remaining <= 0) {
      state.failures.push({ tier: tier.id, failure: outOfTime(tier) });
      break;
    }
    const { query, context, reading, toolset, signal } = request;
    const asked = { query, context, reading, toolset, previous: state.decision };
    const outcome = callTier(tier, asked, { signal, remaining });
    if (outcome instanceof Promise)
      return outcome.then((settled) =>
        isSettled(settled, tier, started, request, state) ? state : askFrom(index + 1, tiers, request, state),
      );
    if (isSettled(outcome, tier, started, request, state)) break;
  }
  return state;
}

/** Notes a tier's outcome; true when no further tier has to be asked. */
function isSettled(
  outcome: TierOutcome,
  tier: Tier,
  started: number,
  request: RouteRequest,
  state: State,
): boolean {
  state.latencies[tier.id] = request.now() - started;
  if (!outcome.decision) {
    state.failures.push({ tier: tier.id, failure: outcome.failure });
    return false;
  }
  state.decision = outcome.decision;
  state.tier = tier.id;
  return outcome.decision.confidence >= (tier.acceptAt ?? usualAcceptance);
}

function outOfTime({ id }: Tier): RouterError {
  return new RouterError({
    code: 'router-runtime/deadline',
    kind: 'service',
    message: `No time was left for tier ${id}.`,
  });
}

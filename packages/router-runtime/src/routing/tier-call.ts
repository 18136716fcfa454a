import { RouterError } from '@router/schemas';
import type { Tier, TierDecision } from '../tiers/tier.ts';
import { LazyAbort } from './lazy-abort.ts';
import { type AskedOfTier, TierTurn } from './tier-turn.ts';

/** Timers of more milliseconds fire at once. */
const longestTimer = 2 ** 31 - 1;

/** How a tier's turn ended. */
export type TierOutcome =
  | { readonly decision: TierDecision; readonly failure?: undefined }
  | { readonly decision?: undefined; readonly failure: unknown };

interface Limits {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds left for the whole route. */
  readonly remaining: number;
}

/**
 * Asks one tier. A synchronous tier costs no timer and no promise; a slow one is cancelled at its deadline and
 * what it answers later is dropped. Rejects only when the caller aborts.
 */
export function callTier(tier: Tier, asked: AskedOfTier, limits: Limits): TierOutcome | Promise<TierOutcome> {
  const cancel = new LazyAbort(limits.signal);
  try {
    const answer = tier.decide(new TierTurn(asked, cancel));
    return answer instanceof Promise ? within(answer, tier, limits, cancel) : { decision: answer };
  } catch (failure) {
    return { failure };
  }
}

async function within(
  answer: Promise<TierDecision>,
  tier: Tier,
  { signal, remaining }: Limits,
  cancel: LazyAbort,
): Promise<TierOutcome> {
  const milliseconds = Math.min(tier.deadline ?? Number.POSITIVE_INFINITY, remaining);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopped = new Promise<TierOutcome>((resolve) => {
    cancel.signal.addEventListener('abort', () => resolve({ failure: cancel.signal.reason }), { once: true });
    if (milliseconds <= longestTimer)
      timer = setTimeout(() => cancel.abort(deadlineError(tier, milliseconds)), Math.max(0, milliseconds));
  });
  try {
    const outcome = await Promise.race([
      answer.then(
        (decision): TierOutcome => ({ decision }),
        (failure): TierOutcome => ({ failure }),
      ),
      stopped,
    ]);
    signal?.throwIfAborted();
    return outcome;
  } finally {
    clearTimeout(timer);
    cancel.release();
  }
}

function deadlineError(tier: Tier, milliseconds: number): RouterError {
  return new RouterError({
    code: 'router-runtime/tier-deadline',
    kind: 'service',
    message: `Tier ${tier.id} did not answer within ${Math.round(milliseconds)} ms.`,
  });
}

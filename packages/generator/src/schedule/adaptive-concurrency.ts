/** How many requests may be in flight, learnt from refusals: additive increase, multiplicative decrease. */
export interface AdaptiveConcurrency {
  /** Whole number of requests allowed at once, at least 1. */
  limit(): number;
  onSuccess(): void;
  /** `startedAt` of the refused request: refusals of one burst count once. */
  onOverload(startedAt: number, now: number): void;
}

export function createAdaptiveConcurrency({
  start,
  max,
}: {
  start: number;
  max: number;
}): AdaptiveConcurrency {
  let current = Math.min(start, max);
  let decreasedAt = Number.NEGATIVE_INFINITY;
  return {
    limit: () => Math.max(1, Math.floor(current)),
    onSuccess() {
      current = Math.min(max, current + 1 / current);
    },
    onOverload(startedAt, now) {
      if (startedAt < decreasedAt) return;
      current = Math.max(1, current / 2);
      decreasedAt = now;
    },
  };
}

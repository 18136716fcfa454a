/** A rate limit. Amounts may overdraw it when a request turns out larger than was estimated. */
export interface TokenBucket {
  /** Milliseconds until `amount` may be taken; 0 when it may now. */
  waitMs(amount: number, now: number): number;
  /** Takes an amount; a negative one gives back. */
  take(amount: number, now: number): void;
}

/**
 * A bucket that lets through at most `perMinute` in **any** window of 60 s: burst plus refill together stay
 * within the limit, which a bucket of a full minute's size would exceed twofold in its first minute.
 * @param burstShare the part that may go at once @default 0.05
 */
export function createTokenBucket(perMinute: number, now: number, burstShare = 0.05): TokenBucket {
  const capacity = Math.max(1, perMinute * burstShare);
  const perMillisecond = Math.max(perMinute - capacity, perMinute / 2) / 60_000;
  let level = capacity;
  let updated = now;
  const refill = (at: number) => {
    level = Math.min(capacity, level + (at - updated) * perMillisecond);
    updated = at;
  };
  return {
    waitMs(amount, at) {
      refill(at);
      // What never fits waits for a full bucket and overdraws it.
      const needed = Math.min(amount, capacity);
      return level >= needed - 1e-9 ? 0 : Math.ceil((needed - level) / perMillisecond);
    },
    take(amount, at) {
      refill(at);
      level = Math.min(capacity, level - amount);
    },
  };
}

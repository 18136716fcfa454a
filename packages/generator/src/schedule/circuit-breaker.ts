export type BreakerState = 'closed' | 'open' | 'half-open';

/** Stops asking a server that fails time after time, and tries it again with one request at a time. */
export interface CircuitBreaker {
  state(now: number): BreakerState;
  /** Milliseconds until the next trial; 0 when requests may go. */
  waitMs(now: number): number;
  onSuccess(): void;
  onFailure(now: number): void;
}

export interface CircuitBreakerOptions {
  /** Failures in a row that open it. @default 5 */
  threshold?: number;
  /** Milliseconds of the first pause; doubled by each failed trial up to 32 times. @default 5000 */
  pauseMs?: number;
}

export function createCircuitBreaker({
  threshold = 5,
  pauseMs = 5000,
}: CircuitBreakerOptions = {}): CircuitBreaker {
  let failures = 0;
  let trips = 0;
  let openUntil = 0;
  return {
    state: (now) => (trips === 0 ? 'closed' : now < openUntil ? 'open' : 'half-open'),
    waitMs: (now) => Math.max(0, openUntil - now),
    onSuccess() {
      failures = 0;
      trips = 0;
      openUntil = 0;
    },
    onFailure(now) {
      failures += 1;
      if (failures < threshold || now < openUntil) return;
      openUntil = now + pauseMs * 2 ** Math.min(trips, 5);
      trips += 1;
    },
  };
}

import type { Clock } from '../schedule/clock.ts';

/** A clock that jumps to the next timer as soon as nothing else is left to do. */
export interface VirtualClock extends Clock {
  /** Runs timers until the promise settles. */
  run<Value>(promise: Promise<Value>): Promise<Value>;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export function createVirtualClock(start = Date.UTC(2026, 0, 1)): VirtualClock {
  const timers = new Map<number, { at: number; callback: () => void }>();
  let now = start;
  let next = 0;
  const clock: VirtualClock = {
    now: () => now,
    setTimer(milliseconds, callback) {
      const id = next;
      next += 1;
      timers.set(id, { at: now + Math.max(0, milliseconds), callback });
      return () => timers.delete(id);
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const cancel = clock.setTimer(milliseconds, resolve);
        signal?.addEventListener('abort', () => {
          cancel();
          reject(signal.reason);
        });
      }),
    async run(promise) {
      let done = false;
      const settled = promise.finally(() => {
        done = true;
      });
      settled.catch(() => undefined);
      while (!done) {
        // Two turns: one for the promise chains, one for the consumer's own setImmediate.
        await new Promise(setImmediate);
        await new Promise(setImmediate);
        if (!done) fireNext();
      }
      return settled;
    },
  };
  return clock;

  function fireNext(): void {
    let first: [number, { at: number; callback: () => void }] | undefined;
    for (const entry of timers) if (!first || entry[1].at < first[1].at) first = entry;
    if (!first) return;
    timers.delete(first[0]);
    now = Math.max(now, first[1].at);
    first[1].callback();
  }
}

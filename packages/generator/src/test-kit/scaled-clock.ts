import type { Clock } from '../schedule/clock.ts';

/** Real time, so many times faster: a wait of 90 s against a real server takes a part of a second. */
export function createScaledClock(factor: number): Clock {
  const start = Date.now();
  const origin = performance.now();
  return {
    now: () => start + (performance.now() - origin) * factor,
    setTimer(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds / factor);
      return () => clearTimeout(timer);
    },
  };
}

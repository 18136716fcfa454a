/**
 * Runs work that reports through a callback as an async generator. The work is stopped through the signal when
 * the consumer leaves early.
 */
export async function* eventsOf<Event, Result>(
  work: (emit: (event: Event) => void, signal: AbortSignal) => Promise<Result>,
  outer?: AbortSignal,
): AsyncGenerator<Event, Result, undefined> {
  const inner = new AbortController();
  const signal = outer ? AbortSignal.any([outer, inner.signal]) : inner.signal;
  const events: Event[] = [];
  let wake = () => {};
  let settled = false;
  const running = work((event) => {
    events.push(event);
    wake();
  }, signal).finally(() => {
    settled = true;
    wake();
  });
  running.catch(() => {});
  try {
    for (;;) {
      while (events.length > 0) yield events.shift()!;
      if (settled) return await running;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (settled || events.length > 0) resolve();
      });
    }
  } finally {
    inner.abort();
    await running.catch(() => {});
  }
}

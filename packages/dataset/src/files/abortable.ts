import { interruptedError, throwIfAborted } from './throw-if-aborted.ts';

/**
 * The items of a source until the signal aborts, also when the source hangs. The source is closed on an early stop.
 * @throws RouterError `dataset/interrupted`
 */
export async function* abortable<Item>(
  source: AsyncIterable<Item>,
  signal: AbortSignal | undefined,
  action: string,
): AsyncGenerator<Item> {
  throwIfAborted(signal, action);
  if (!signal) {
    yield* source;
    return;
  }
  const iterator = source[Symbol.asyncIterator]();
  let onAbort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(interruptedError(signal, action));
  });
  aborted.catch(() => undefined);
  signal.addEventListener('abort', onAbort, { once: true });
  let finished = false;
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted]);
      if (next.done) {
        finished = true;
        return;
      }
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    // Not awaited: a source that hangs in next() would hang in return() too.
    if (!finished) void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}

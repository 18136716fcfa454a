export interface RetryOptions {
  /** Retries after the first try. @default 5 */
  retries?: number;
  /** Milliseconds before the first retry; doubles each time. @default 1000 */
  minimumDelayMs?: number;
  /** The longest wait in milliseconds, also where Retry-After asks for more. @default 300000 */
  maximumDelayMs?: number;
  /** Milliseconds since 1970, for a Retry-After that is a date. @default Date.now */
  now?: () => number;
  /** 0..1, spreads the waits of many clients. @default Math.random */
  random?: () => number;
  /** @default a timer that the signal ends */
  sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface RetryEvent {
  type: 'retry';
  attempt: number;
  waitMs: number;
  /** `HTTP 503`, or `connection lost`. */
  reason: string;
}

/**
 * A fetch that tries again on 429, on 5xx and on a lost connection, and waits as long as Retry-After says.
 * `isRepeatable` says whether a request that may have been carried out can be sent again; where it says no, only
 * 429 and 503 are retried, since then the server did nothing.
 */
export function retryingFetch({
  fetch,
  signal,
  isRepeatable,
  onRetry,
  options: {
    retries = 5,
    minimumDelayMs = 1000,
    maximumDelayMs = 300_000,
    random = Math.random,
    now = Date.now,
    sleep = wait,
  } = {},
}: {
  fetch: typeof globalThis.fetch;
  signal: AbortSignal;
  isRepeatable: (url: string) => boolean;
  onRetry: (event: RetryEvent) => void;
  options?: RetryOptions | undefined;
}): typeof globalThis.fetch {
  const delayOf = (attempt: number, response?: Response) => {
    const asked = response && retryAfterMs(response, now);
    const grown = minimumDelayMs * 2 ** (attempt - 1) * (1 + random() / 2);
    return Math.min(maximumDelayMs, asked ?? grown);
  };
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const repeatable = isRepeatable(url);
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      const result = await fetch(input, init).catch((error: unknown) => ({ error }));
      signal.throwIfAborted();
      const failure = failureOf(result, repeatable);
      if (failure === undefined || attempt > retries) {
        if ('error' in result) throw result.error;
        return result;
      }
      const waitMs = delayOf(attempt, 'error' in result ? undefined : result);
      if (!('error' in result)) await result.body?.cancel();
      onRetry({ type: 'retry', attempt, waitMs, reason: failure });
      await sleep(waitMs, signal);
    }
  };
}

function failureOf(result: Response | { error: unknown }, repeatable: boolean): string | undefined {
  if ('error' in result) {
    const aborted = (result.error as { name?: unknown } | undefined)?.name === 'AbortError';
    return repeatable && !aborted ? 'connection lost' : undefined;
  }
  const { status } = result;
  const untouched = status === 429 || status === 503;
  return untouched || (repeatable && status >= 500) ? `HTTP ${status}` : undefined;
}

/** Retry-After in milliseconds: seconds, or a date. */
function retryAfterMs({ headers }: Response, now: () => number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const milliseconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}

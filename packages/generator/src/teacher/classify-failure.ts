import { type Headers, retryAfterMs } from './retry-after.ts';

/**
 * Why a request failed, by what helps:
 * waiting (`rate-limited`, `overloaded`), trying again (`server-error`, `network`, `timeout`, `broken-answer`),
 * another request (`refused-request`), or a person (`unauthorized`, `model-not-found`, `quota-exhausted`).
 */
export type FailureReason =
  | 'rate-limited'
  | 'overloaded'
  | 'server-error'
  | 'network'
  | 'timeout'
  | 'broken-answer'
  | 'refused-request'
  | 'unauthorized'
  | 'model-not-found'
  | 'quota-exhausted';

export interface TeacherFailure {
  reason: FailureReason;
  message: string;
  status?: number;
  /** Milliseconds to wait, where the provider said so. */
  retryAfterMs?: number;
  headers: Headers;
}

/** The reasons that no retry mends: the teacher is out until a person acts. */
export const fatalReasons: ReadonlySet<FailureReason> = new Set([
  'unauthorized',
  'model-not-found',
  'quota-exhausted',
]);

/** Reads an AI SDK `APICallError` by its shape, or any other error, without importing the SDK. */
export function classifyFailure(error: unknown, now: number): TeacherFailure {
  const { statusCode, responseHeaders, responseBody, message, kind } = (error ?? {}) as {
    statusCode?: number;
    responseHeaders?: Record<string, string>;
    responseBody?: string;
    message?: string;
    kind?: string;
  };
  const headers = responseHeaders ?? {};
  const wait = retryAfterMs(headers, now);
  const body = typeof responseBody === 'string' ? responseBody : '';
  const text = message || String(error);
  return {
    // A model that says it is used wrongly (a RouterError of that kind) will say so again.
    reason: kind === 'usage' ? 'model-not-found' : reasonOf(statusCode, `${text} ${body.slice(0, 2000)}`),
    message: text.slice(0, 500),
    ...(statusCode !== undefined && { status: statusCode }),
    ...(wait !== undefined && { retryAfterMs: wait }),
    headers,
  };
}

function reasonOf(status: number | undefined, text: string): FailureReason {
  if (status === undefined)
    return /fetch failed|ECONN|EPIPE|socket|terminated|network|connect/i.test(text)
      ? 'network'
      : 'server-error';
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 402) return 'quota-exhausted';
  if (status === 404 || status === 410) return 'model-not-found';
  if (status === 429)
    return /insufficient_quota|billing_hard_limit/i.test(text) ? 'quota-exhausted' : 'rate-limited';
  if (status === 503 || status === 529) return 'overloaded';
  if (status === 408 || status === 504) return 'timeout';
  if (status >= 500) return 'server-error';
  // Groq says so with 400.
  if (status === 400 && /model_decommissioned|model_not_found/.test(text)) return 'model-not-found';
  if (status >= 400)
    return /API key (not valid|expired)|api_key_invalid/i.test(text) ? 'unauthorized' : 'refused-request';
  return 'broken-answer';
}

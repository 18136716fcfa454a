/** Response headers with lower-case names. */
export type Headers = Readonly<Record<string, string | undefined>>;

/**
 * How long a response asks to wait, in milliseconds from `now` (epoch milliseconds): `retry-after-ms`, else
 * `Retry-After` in seconds or as an HTTP date (RFC 9110, 10.2.3). Of any length; undefined where none is given.
 */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const milliseconds = numberOf(headers['retry-after-ms']);
  if (milliseconds !== undefined) return milliseconds;
  const value = headers['retry-after'];
  const seconds = numberOf(value);
  if (seconds !== undefined) return seconds * 1000;
  // All three forms of an HTTP date begin with a weekday; Date.parse takes much else for a date.
  const date = value !== undefined && /^\s*[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || !/^\s*\d+(\.\d+)?\s*$/.test(value)) return undefined;
  return Number(value);
}

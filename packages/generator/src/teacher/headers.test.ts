import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRateLimits } from './rate-limit-headers.ts';
import { retryAfterMs } from './retry-after.ts';

const now = Date.UTC(2026, 10, 22, 12);

describe('retryAfterMs', () => {
  test.each([
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': '86400' }, 86_400_000],
    [{ 'retry-after': new Date(now + 90_000).toUTCString() }, 90_000],
    [{ 'retry-after': new Date(now - 90_000).toUTCString() }, 0],
    [{ 'retry-after-ms': '320', 'retry-after': '5' }, 320],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-3' }, undefined],
    [{}, undefined],
  ])('%j is %s ms', (headers, expected) => {
    expect(retryAfterMs(headers as Record<string, string>, now)).toBe(expected);
  });

  test('never gives a negative or unreal wait', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const wait = retryAfterMs({ 'retry-after': value }, now);
        expect(wait === undefined || (wait >= 0 && !Number.isNaN(wait))).toBe(true);
      }),
    );
  });
});

describe('readRateLimits', () => {
  test('reads counts and every form of duration', () => {
    const headers = {
      'x-ratelimit-limit-requests': '500',
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': '1m2.5s',
      'x-ratelimit-remaining-tokens': '149984',
      'x-ratelimit-reset-tokens': '320ms',
    };
    expect(readRateLimits(headers)).toEqual({
      requests: { limit: 500, remaining: 0, resetMs: 62_500 },
      tokens: { remaining: 149_984, resetMs: 320 },
    });
    expect(readRateLimits({ 'x-ratelimit-reset-tokens': '7' }).tokens.resetMs).toBe(7000);
  });

  test('takes nothing from what it does not understand', () => {
    const headers = { 'x-ratelimit-remaining-requests': 'many', 'x-ratelimit-reset-requests': '1 parsec' };
    expect(readRateLimits(headers)).toEqual({ requests: {}, tokens: {} });
  });
});

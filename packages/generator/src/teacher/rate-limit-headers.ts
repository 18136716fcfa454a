import type { Headers } from './retry-after.ts';

/** What a provider's rate-limit headers say of one dimension. */
export interface RateLimitState {
  limit?: number;
  remaining?: number;
  /** Milliseconds until the allowance is whole again. */
  resetMs?: number;
}

const names = {
  requests: dimensionNames('requests'),
  tokens: dimensionNames('tokens'),
};

/** Reads `x-ratelimit-{limit,remaining,reset}-{requests,tokens}` as OpenAI, Groq and compatible servers send them. */
export function readRateLimits(headers: Headers): { requests: RateLimitState; tokens: RateLimitState } {
  return { requests: readDimension(headers, names.requests), tokens: readDimension(headers, names.tokens) };
}

function dimensionNames(dimension: string) {
  return {
    limit: `x-ratelimit-limit-${dimension}`,
    remaining: `x-ratelimit-remaining-${dimension}`,
    reset: `x-ratelimit-reset-${dimension}`,
  };
}

function readDimension(headers: Headers, name: ReturnType<typeof dimensionNames>): RateLimitState {
  const limit = countOf(headers[name.limit]);
  const remaining = countOf(headers[name.remaining]);
  const resetMs = durationOf(headers[name.reset]);
  return {
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(resetMs !== undefined && { resetMs }),
  };
}

function countOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+$/.test(value.trim()) ? Number(value) : undefined;
}

const units: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** `6m0s`, `1.5s`, `320ms`; a bare number is seconds. */
function durationOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(value.trim())) return Number(value) * 1000;
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ms|d|h|m|s)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== value.trim()) return undefined;
  return parts.reduce((total, [, count, unit]) => total + Number(count) * units[unit!]!, 0);
}

import { expect, test } from 'vitest';
import { apiError } from '../test-kit/assignment-model.ts';
import { classifyFailure } from './classify-failure.ts';

test.each([
  [apiError(429), 'rate-limited'],
  [apiError(429, {}, '{"error":{"code":"insufficient_quota"}}'), 'quota-exhausted'],
  [apiError(402), 'quota-exhausted'],
  [apiError(503), 'overloaded'],
  [apiError(529), 'overloaded'],
  [apiError(500), 'server-error'],
  [apiError(504), 'timeout'],
  [apiError(401), 'unauthorized'],
  [apiError(400, {}, 'API key not valid. Please pass a valid API key.'), 'unauthorized'],
  [apiError(404), 'model-not-found'],
  [apiError(410), 'model-not-found'],
  [apiError(400, {}, '{"error":{"code":"model_decommissioned"}}'), 'model-not-found'],
  [apiError(400), 'refused-request'],
  [apiError(422), 'refused-request'],
  [apiError(200), 'broken-answer'],
  [new TypeError('fetch failed'), 'network'],
  [new Error('anything else'), 'server-error'],
  [Object.assign(new Error('cannot be asked'), { kind: 'usage' }), 'model-not-found'],
  ['not an error', 'server-error'],
  [undefined, 'server-error'],
])('%s is %s', (error, reason) => {
  expect(classifyFailure(error, 0)).toMatchObject({ reason, message: expect.any(String) });
});

test('carries the wait that the provider asks for', () => {
  expect(classifyFailure(apiError(429, { 'retry-after': '90' }), 0)).toMatchObject({
    status: 429,
    retryAfterMs: 90_000,
  });
});

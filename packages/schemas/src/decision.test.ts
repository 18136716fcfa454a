import { expect, test } from 'vitest';
import { decisionSchema } from './decision.ts';
import { intentShares, intents } from './intent.ts';

const decision = {
  tool: 'ask_human',
  probabilities: { ask_human: 0.9, answer: 0.1 },
  confidence: 0.9,
  prediction_set: ['ask_human'],
  tier: 'local',
  latency_ms: { total: 0.2 },
  model: { id: 'local', hash: 'abc' },
  config_hash: 'def',
  guards: [{ guard: 'safety', verdict: 'pass' }],
};

test('a decision is closed, and probabilities are probabilities', () => {
  expect(decisionSchema.parse(decision)).toEqual(decision);
  for (const wrong of [
    { confidence: 1.1 },
    { extra: 1 },
    { probabilities: { a: -1 } },
    { guards: [{ guard: 'x', verdict: 'maybe' }] },
  ])
    expect(decisionSchema.safeParse({ ...decision, ...wrong }).success).toBe(false);
});

test('the intents share everything', () => {
  expect(Object.keys(intentShares)).toEqual([...intents]);
  expect(Object.values(intentShares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});

import { codingAgentToolset } from '@router/schemas';
import { expect, test } from 'vitest';
import { generate } from '../generate/generate.ts';
import type { GenerateOptions } from '../generate/generate-options.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { createPlan } from '../plan/create-plan.ts';
import { createAssignmentModel, rowFor } from '../test-kit/assignment-model.ts';
import { collect } from '../test-kit/collect.ts';
import { createVirtualClock } from '../test-kit/virtual-clock.ts';
import { estimate } from './estimate.ts';

function setUp(price: { price?: { input: number; output: number; asOf: string } }) {
  const clock = createVirtualClock();
  const { model, stats } = createAssignmentModel({
    async reply({ assignment }) {
      await clock.sleep(200 + (assignment.seed % 400));
      return rowFor(assignment);
    },
  });
  const plan = createPlan({ accept: 500, seed: 3, teachers: [{ id: 'a', weight: 1 }] });
  const options: GenerateOptions = {
    plan,
    teachers: [{ id: 'a', model, limits: { concurrency: 10 }, ...price }],
    toolset: codingAgentToolset,
    ledger: openLedger(':memory:'),
    accept: (row, { seed }) =>
      seed % 4 === 0 && row.meta?.attempt === 0
        ? { accepted: false, reasons: ['unlucky'] }
        : { accepted: true, row },
    clock,
  };
  return { clock, options, stats };
}

async function finish(run: ReturnType<typeof estimate>) {
  let next = await run.next();
  while (!next.done) next = await run.next();
  return next.value;
}

test('twenty rows foretell the whole run, and their answers are not paid for again', async () => {
  const { clock, options, stats } = setUp({ price: { input: 1, output: 10, asOf: '2026-11-01' } });
  const told = await clock.run(finish(estimate(options)));
  expect(told).toMatchObject({ pilotRows: 20, planRows: 500, pilot: { complete: true } });
  const pilotCalls = stats.calls;
  const { summary } = await clock.run(collect(generate(options)));
  expect(summary.teachers.a!.replayed).toBe(pilotCalls);
  const requests = summary.teachers.a!.requests + summary.teachers.a!.replayed;
  for (const [known, actual] of [
    [told.requests, requests],
    [told.usd!, summary.usd!],
    [told.timeMs, summary.elapsedMs],
  ] as const) {
    expect(known.p50).toBeGreaterThan(actual * 0.6);
    expect(known.p90).toBeLessThan(actual * 1.6);
    expect(known.p90).toBeGreaterThanOrEqual(known.p50);
  }
});

test('an unknown price gives no cost', async () => {
  const { clock, options } = setUp({});
  const told = await clock.run(finish(estimate({ ...options, pilotRows: 5 })));
  expect(told).not.toHaveProperty('usd');
  expect(told.inputTokens.p50).toBeGreaterThan(0);
});

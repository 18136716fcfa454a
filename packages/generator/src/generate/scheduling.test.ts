import { codingAgentToolset } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../ledger/open-ledger.ts';
import { createPlan } from '../plan/create-plan.ts';
import { apiError, createAssignmentModel, rowFor } from '../test-kit/assignment-model.ts';
import { collect } from '../test-kit/collect.ts';
import { acceptAll, setUpRun as setUp } from '../test-kit/set-up-run.ts';
import { createVirtualClock } from '../test-kit/virtual-clock.ts';
import { generate } from './generate.ts';

describe('teachers, limits and money', () => {
  test('waits as long as Retry-After says, and sends nothing meanwhile', async () => {
    const sent: number[] = [];
    const { run, clock } = setUp({
      rows: 10,
      concurrency: 1,
      models: {
        a: {
          reply({ assignment, count }) {
            sent.push(now());
            if (count === 3) throw apiError(429, { 'retry-after': '5400' });
            return rowFor(assignment);
          },
        },
      },
    });
    function now() {
      return clock.now();
    }
    const { summary, events } = await run();
    expect(summary.complete).toBe(true);
    expect(sent[4]! - sent[3]!).toBe(5_400_000);
    expect(events).toContainEqual({ type: 'teacher-paused', teacher: 'a', milliseconds: 5_400_000 });
  });

  test('hands rows of a teacher that is out to the others, names it, and keeps to that after a restart', async () => {
    const dead = { a: { reply: () => Promise.reject(apiError(401)) } };
    const ledger = openLedger(':memory:');
    const first = await setUp({ rows: 40, ids: ['a', 'b'], models: dead, ledger }).run();
    expect(first.summary).toMatchObject({
      complete: true,
      teachers: { a: { accepted: 0 }, b: { accepted: 40 } },
    });
    expect(first.events).toContainEqual({
      type: 'teacher-failed',
      teacher: 'a',
      reason: 'unauthorized',
      message: 'HTTP 401',
    });
    const healed = setUp({ rows: 40, ids: ['a', 'b'], ledger });
    expect((await healed.run()).rows).toBe(first.rows);
    expect(healed.calls()).toBe(0);
  });

  test('stops with a reason when every teacher is out', async () => {
    const { run } = setUp({ models: { a: { reply: () => Promise.reject(apiError(404)) } } });
    const { summary } = await run();
    expect(summary.stopped).toEqual({
      reason: 'teachers-failed',
      message: expect.stringContaining('a: HTTP 404'),
    });
    expect(summary.pending).toBe(60);
  });

  test('opens the circuit on a failing server, tries it again later, and loses nothing', async () => {
    const { run, stats } = setUp({
      rows: 50,
      models: {
        a: {
          reply({ assignment, count }) {
            if (count >= 10 && count < 30) throw apiError(502);
            return rowFor(assignment);
          },
        },
      },
      maxTries: 20,
    });
    const { summary } = await run();
    expect(summary).toMatchObject({ complete: true, rejected: 0 });
    expect(stats[0]!.calls).toBe(70);
  });

  test('counts a request without an answer as lost after its time', async () => {
    const { run } = setUp({
      rows: 3,
      models: {
        a: {
          reply: ({ assignment, repeat }) =>
            repeat === 0 ? new Promise(() => undefined) : rowFor(assignment),
        },
      },
      requestTimeoutMs: 5000,
    });
    const { summary, events } = await run();
    expect(summary.complete).toBe(true);
    expect(events).toContainEqual(expect.objectContaining({ type: 'request-failed', reason: 'timeout' }));
  });

  test('keeps to requests and tokens a minute in every window', async () => {
    const sent: number[] = [];
    const { run, clock } = setUp({
      rows: 200,
      concurrency: 16,
      teacher: { limits: { requestsPerMinute: 60, concurrency: 16 } },
      models: {
        a: {
          reply({ assignment }) {
            sent.push(clockOf().now());
            return rowFor(assignment);
          },
        },
      },
    });
    function clockOf() {
      return clock;
    }
    await run();
    for (const start of sent)
      expect(sent.filter((at) => at >= start && at < start + 60_000).length).toBeLessThanOrEqual(60);
    expect((sent.at(-1)! - sent[0]!) / 60_000).toBeLessThan(3.6);
  });

  test('stops before a dollar limit is passed, and goes on when it is raised', async () => {
    const { run, ledger } = setUp({ rows: 60, teacher: { parameters: { maxOutputTokens: 200 } } });
    const cut = await run({ maxUsd: 0.06 });
    expect(cut.summary.stopped?.reason).toBe('max-usd');
    expect(ledger.totals().usd).toBeLessThanOrEqual(0.06);
    expect(cut.summary.accepted).toBeGreaterThan(10);
    expect(cut.summary.usdPerAccepted).toBeCloseTo(0.002, 5);
    const whole = await run({ maxUsd: 10 });
    expect(whole.summary.complete).toBe(true);
    expect(whole.rows).toBe(
      (await setUp({ rows: 60, teacher: { parameters: { maxOutputTokens: 200 } } }).run()).rows,
    );
  });

  test('stops at the number of answers allowed, exactly', async () => {
    const { run, ledger } = setUp({ rows: 60, concurrency: 16 });
    const { summary } = await run({ maxCandidates: 25 });
    expect(summary.stopped?.reason).toBe('max-candidates');
    expect(ledger.totals().answers).toBe(25);
  });

  test('shows unknown prices as unknown and refuses a dollar limit that it could not keep', async () => {
    const clock = createVirtualClock();
    const { model } = createAssignmentModel();
    const plan = createPlan({ accept: 5, seed: 1, teachers: [{ id: 'a', weight: 1 }] });
    const options = {
      plan,
      teachers: [{ id: 'a', model }],
      toolset: codingAgentToolset,
      accept: acceptAll,
      clock,
    };
    const { summary } = await clock.run(collect(generate({ ...options, ledger: openLedger(':memory:') })));
    expect(summary.complete).toBe(true);
    expect(summary).not.toHaveProperty('usd');
    expect(summary.teachers.a).not.toHaveProperty('usdPerAccepted');
    await expect(
      collect(generate({ ...options, ledger: openLedger(':memory:'), maxUsd: 1 })),
    ).rejects.toMatchObject({ code: 'generator/unknown-price', message: expect.stringContaining('a') });
  });
});

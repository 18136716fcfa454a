import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codingAgentToolset } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../ledger/open-ledger.ts';
import { createPlan } from '../plan/create-plan.ts';
import type { Teacher } from '../teacher/teacher.ts';
import {
  type AssignmentModelOptions,
  apiError,
  createAssignmentModel,
  rowFor,
} from '../test-kit/assignment-model.ts';
import { collect } from '../test-kit/collect.ts';
import { createVirtualClock } from '../test-kit/virtual-clock.ts';
import { generate } from './generate.ts';
import type { Accept, GenerateOptions } from './generate-options.ts';

const acceptAll: Accept<typeof codingAgentToolset> = (row) => ({ accepted: true, row });

interface Setup extends Partial<Omit<GenerateOptions<typeof codingAgentToolset>, 'teachers'>> {
  rows?: number;
  ids?: string[];
  concurrency?: number;
  models?: Record<string, AssignmentModelOptions>;
  teacher?: Partial<Teacher>;
}

function setUp({ rows = 60, ids = ['a'], concurrency = 4, models = {}, teacher, ...options }: Setup = {}) {
  const clock = createVirtualClock();
  const made = ids.map((id) => {
    const { model, stats } = createAssignmentModel({ modelId: id, ...models[id] });
    const limits = { concurrency };
    return {
      teacher: { id, model, limits, price: { input: 1, output: 10, asOf: '2026-11-01' }, ...teacher },
      stats,
    };
  });
  const plan = createPlan({ accept: rows, seed: 7, teachers: ids.map((id) => ({ id, weight: 1 })) });
  const run = (more: Partial<GenerateOptions<typeof codingAgentToolset>> = {}) =>
    clock.run(
      collect(
        generate({
          plan,
          teachers: made.map(({ teacher }) => teacher),
          toolset: codingAgentToolset,
          ledger,
          accept: acceptAll,
          clock,
          random: () => 0.5,
          ...options,
          ...more,
        }),
      ),
    );
  const ledger = options.ledger ?? openLedger(':memory:');
  return {
    clock,
    plan,
    run,
    ledger,
    stats: made.map(({ stats }) => stats),
    calls: () => made.reduce((sum, { stats }) => sum + stats.calls, 0),
  };
}

/** Faults by place, so that they are the same however the run is cut or interleaved. */
const troubled: AssignmentModelOptions = {
  reply({ assignment, repeat }) {
    const draw = (assignment.seed >>> 3) % 10;
    if (repeat === 0 && draw === 0) throw apiError(429, { 'retry-after': '1' });
    if (repeat === 0 && draw === 1) throw apiError(500);
    if (assignment.attempt === 0 && draw === 2) return '{"user_query": "cut';
    if (assignment.attempt === 0 && draw === 3) return rowFor(assignment, 'the same words');
    return rowFor(assignment);
  },
};

describe('generate', () => {
  test('fills every quota and yields the rows in plan order with their provenance', async () => {
    const { plan, run } = setUp({ rows: 100, ids: ['a', 'b'] });
    const { events, summary } = await run();
    const rows = events.flatMap((event) => (event.type === 'row-accepted' ? [event] : []));
    expect(rows.map(({ plan: { row } }) => row)).toEqual(plan.rows.map(({ row }) => row));
    expect(summary).toMatchObject({ complete: true, accepted: 100, rejected: 0, pending: 0, exhausted: [] });
    expect(summary.intents.search).toEqual({ wanted: 35, accepted: 35 });
    const [{ row, plan: planned }] = rows as [(typeof rows)[0]];
    expect(row.meta).toMatchObject({
      id: planned.id,
      cell: planned.cell,
      teacher: planned.teacher,
      hashes: { request: expect.stringMatching(/^[0-9a-f]{64}$/), answer: expect.any(String) },
    });
    expect(events[0]?.type).toBe('run-started');
    expect(events.at(-1)).toEqual({ type: 'run-finished', summary });
  });

  test('gives the same bytes at any concurrency, with faults of every kind', async () => {
    const results = await Promise.all(
      [1, 4, 64].map((concurrency) =>
        setUp({ rows: 120, ids: ['a', 'b'], concurrency, models: { a: troubled, b: troubled } }).run(),
      ),
    );
    expect(results.map(({ summary }) => summary.accepted)).toEqual([120, 120, 120]);
    expect(results[0]!.summary.duplicates).toBeGreaterThan(5);
    expect(results[0]!.summary.repairs).toBeGreaterThan(5);
    expect(results[1]!.rows).toBe(results[0]!.rows);
    expect(results[2]!.rows).toBe(results[0]!.rows);
  });

  test('goes on after an interruption, asks nothing twice, and ends with the same bytes', async () => {
    const undisturbed = await setUp({ rows: 80, models: { a: troubled } }).run();
    for (const stopAfter of [1, 9, 40, 70]) {
      const { run, ledger, calls } = setUp({ rows: 80, models: { a: troubled } });
      const controller = new AbortController();
      let answers = 0;
      const cut = await run({
        signal: controller.signal,
        accept(row) {
          answers += 1;
          if (answers === stopAfter) controller.abort();
          return { accepted: true, row };
        },
      });
      expect(cut.summary.stopped?.reason).toBe('interrupted');
      expect(cut.summary.pending).toBeGreaterThan(0);
      const before = ledger.totals();
      const resumed = await run();
      expect(resumed.rows).toBe(undisturbed.rows);
      const replayed = resumed.events.filter((event) => event.type === 'answer-recorded' && event.replayed);
      expect(replayed.length).toBe(before.answers);
      expect(calls()).toBe(ledger.totals().answers + ledger.totals().failures);
    }
  });

  test('of two equal rows the earlier one of the plan stays, even when it answers last', async () => {
    const { run, clock } = setUp({
      rows: 30,
      concurrency: 30,
      models: {
        a: {
          async reply({ assignment }) {
            const row = Number(assignment.row.split('-')[1]);
            await clock0().sleep(row === 2 ? 60_000 : 10);
            return rowFor(
              assignment,
              (row === 2 || row === 9) && assignment.attempt === 0 ? 'twice' : undefined,
            );
          },
        },
      },
    });
    function clock0() {
      return clock;
    }
    const { events } = await run();
    const twice = events.filter((event) => event.type === 'row-accepted' && event.row.user_query === 'twice');
    expect(twice.map((event) => event.type === 'row-accepted' && event.plan.row)).toEqual([2]);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'row-rejected',
        kind: 'duplicate',
        plan: expect.objectContaining({ row: 9 }),
      }),
    );
  });

  test('explains a row that no attempt could fill, and the others do not suffer', async () => {
    const { run, plan } = setUp({ rows: 40 });
    const bad = plan.rows[4]!;
    const { summary, events } = await run({
      maxAttempts: 3,
      accept: (row, { row: number }) =>
        number === bad.row
          ? { accepted: false, reasons: ['grounding/path-not-given: src/x.ts'] }
          : { accepted: true, row },
    });
    expect(summary).toMatchObject({ complete: false, accepted: 39, pending: 0, rejected: 3 });
    expect(summary.exhausted).toEqual([
      { row: bad.row, cell: bad.cell, reasons: ['grounding/path-not-given: src/x.ts'] },
    ]);
    expect(summary.reasons).toEqual([{ reason: 'grounding/path-not-given', count: 3 }]);
    expect(events.filter(({ type }) => type === 'row-exhausted')).toHaveLength(1);
  });

  test('repairs a malformed answer with reasons, twice at most, then tries the row anew', async () => {
    const { run, ledger } = setUp({
      rows: 1,
      models: {
        a: {
          reply: ({ assignment, user }) =>
            assignment.attempt === 0 ? `no json ${user.length}` : rowFor(assignment),
        },
      },
    });
    const { events, summary } = await run();
    expect(summary).toMatchObject({ accepted: 1, repairs: 2, rejected: 1 });
    expect(ledger.totals().answers).toBe(4);
    expect([...ledger.answers()].map(({ attempt, turn }) => [attempt, turn])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
    ]);
    expect(events.find(({ type }) => type === 'repair-started')).toMatchObject({
      turn: 1,
      reasons: [expect.stringContaining('JSON')],
    });
  });

  test('rows of a boundary set lean on the accepted text of the first', async () => {
    const prompts = new Map<string, string>();
    const { run, plan } = setUp({
      rows: 100,
      models: {
        a: {
          reply({ assignment, user }) {
            prompts.set(assignment.row, user);
            return rowFor(assignment);
          },
        },
      },
    });
    const { events } = await run();
    const sets = Map.groupBy(
      plan.rows.filter(({ boundary }) => boundary),
      ({ boundary }) => boundary!.group,
    );
    expect(sets.size).toBeGreaterThan(4);
    for (const [first, ...others] of sets.values()) {
      const accepted = events.find((event) => event.type === 'row-accepted' && event.plan.row === first!.row);
      const query = accepted?.type === 'row-accepted' ? accepted.row.user_query : '';
      expect(prompts.get(first!.id)).not.toContain('base_query');
      for (const other of others) expect(prompts.get(other.id)).toContain(query);
    }
  });

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

  test('offline it judges what is kept anew and sends nothing', async () => {
    const { run, calls } = setUp({ rows: 30 });
    await run();
    const strict = await run({
      offline: true,
      accept: (row, { intent }) =>
        intent === 'escalate' ? { accepted: false, reasons: ['no'] } : { accepted: true, row },
    });
    expect(calls()).toBe(30);
    expect(strict.summary).toMatchObject({ accepted: 28, pending: 2, rejected: 2 });
    expect(strict.events.filter(({ type }) => type === 'request-pending')).toHaveLength(2);
  });

  test('a consumer that leaves early stops the run', async () => {
    const { plan, ledger, clock } = setUp({ rows: 60 });
    const { model, stats } = createAssignmentModel({
      async reply({ assignment, signal }) {
        await clock.sleep(1000, signal);
        return rowFor(assignment);
      },
    });
    const leave = (async () => {
      for await (const event of generate({
        plan,
        teachers: [{ id: 'a', model }],
        toolset: codingAgentToolset,
        ledger,
        accept: acceptAll,
        clock,
      }))
        if (event.type === 'row-accepted') break;
    })();
    await clock.run(leave);
    expect(stats.inFlight).toBe(0);
    expect(stats.calls).toBeLessThan(60);
  });

  test('an answer that cannot be kept ends the run and is not asked for again', async () => {
    const { run, ledger, calls } = setUp({ rows: 10, concurrency: 1 });
    const full = () => {
      throw new Error('database or disk is full');
    };
    await expect(run({ ledger: { ...ledger, recordAnswer: full } })).rejects.toThrow('disk is full');
    expect(calls()).toBe(1);
  });

  test('what accept throws ends the run and reaches the caller', async () => {
    const { run } = setUp();
    await expect(run({ accept: () => Promise.reject(new Error('validator broke')) })).rejects.toThrow(
      'validator broke',
    );
  });

  test('missing teachers and models that cannot be called are named before anything is sent', async () => {
    const { run } = setUp({ rows: 5, ids: ['a', 'b'] });
    await expect(run({ teachers: [] })).rejects.toMatchObject({
      code: 'generator/missing-teacher',
      message: expect.stringContaining('a, b'),
    });
    const gone = { id: 'a', model: 'gpt-9' };
    await expect(run({ teachers: [gone, { ...gone, id: 'b' }] })).rejects.toMatchObject({
      code: 'generator/unusable-model',
    });
  });

  test('shards part the plan and keep boundary sets together', async () => {
    const { run, plan } = setUp({ rows: 90 });
    const parts = await Promise.all(
      [1, 2, 3].map((index) => run({ shard: { index, count: 3 }, ledger: openLedger(':memory:') })),
    );
    const rows = parts.map(({ events }) =>
      events.flatMap((event) => (event.type === 'row-accepted' ? [event.plan] : [])),
    );
    expect(
      rows
        .flat()
        .map(({ row }) => row)
        .sort((a, b) => a - b),
    ).toEqual(plan.rows.map(({ row }) => row));
    const homes = rows.map((part) => new Set(part.flatMap(({ boundary }) => boundary?.group ?? [])));
    expect(homes[0]!.isDisjointFrom(homes[1]!) && homes[1]!.isDisjointFrom(homes[2]!)).toBe(true);
    await expect(run({ shard: { index: 4, count: 3 } })).rejects.toMatchObject({
      code: 'generator/invalid-shard',
    });
  });

  test('ledgers of shards, merged, give the rows of a single machine', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'router-shards-'));
    const models = { a: troubled };
    const single = await setUp({ rows: 90, models }).run();
    const merged = openLedger(':memory:');
    for (const index of [1, 2]) {
      const path = join(directory, `${index}.db`);
      const shard = setUp({ rows: 90, models, ledger: openLedger(path), shard: { index, count: 2 } });
      await shard.run();
      shard.ledger.close();
      expect(merged.merge(path)).toBeGreaterThan(30);
    }
    rmSync(directory, { recursive: true });
    const whole = setUp({ rows: 90, models, ledger: merged });
    expect((await whole.run()).rows).toBe(single.rows);
    // Only repetitions across shards had to be asked for again.
    expect(whole.calls()).toBeLessThan(10);
  });
});

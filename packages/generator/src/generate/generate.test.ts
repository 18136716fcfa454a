import { codingAgentToolset, defineTool, defineToolset } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openLedger } from '../ledger/open-ledger.ts';
import { createPlan } from '../plan/create-plan.ts';
import { createAssignmentModel, rowFor } from '../test-kit/assignment-model.ts';
import { collect } from '../test-kit/collect.ts';
import { acceptAll, setUpRun as setUp, troubled } from '../test-kit/set-up-run.ts';
import { generate } from './generate.ts';

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

  test('a row gives up its edge case before it is given up itself', async () => {
    const { run, plan } = setUp({ rows: 60 });
    const stuck = plan.rows.find(({ edge_case }) => edge_case)!;
    const { summary, events } = await run({
      accept: (row, { row: number, edge_case }) =>
        number === stuck.row && edge_case ? { accepted: false, reasons: ['no'] } : { accepted: true, row },
    });
    expect(summary).toMatchObject({ complete: true, relaxed: 1, rejected: 6 });
    const row = events.find((event) => event.type === 'row-accepted' && event.plan.row === stuck.row);
    const meta = row?.type === 'row-accepted' ? row.row.meta : undefined;
    expect(meta).toMatchObject({ attempt: 6, cell: stuck.cell.split('/').slice(0, 4).join('/') });
    expect(meta).not.toHaveProperty('edge_case');
  });

  test('serves a toolset of its own: intents without a tool are left out', async () => {
    const find = defineTool({
      name: 'codebase_search',
      description: 'Find orders.',
      arguments: z.strictObject({ query: z.string(), mode: z.string() }),
      usage: { when: ['orders'], whenNot: [] },
      risk: 'read',
    });
    const toolset = defineToolset({ name: 'orders', tools: [find] });
    const plan = createPlan({ accept: 50, seed: 1, teachers: [{ id: 'a', weight: 1 }], toolset });
    expect(new Set(plan.rows.map(({ intent }) => intent))).toEqual(new Set(['search', 'answer']));
    const { model } = createAssignmentModel();
    const teachers = [{ id: 'a', model }];
    const { summary } = await collect(
      generate({
        plan,
        teachers,
        toolset,
        ledger: openLedger(':memory:'),
        accept: (row) => ({ accepted: true, row }),
      }),
    );
    expect(summary).toMatchObject({ complete: true, accepted: 50 });
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

  test('a plan for another toolset or taxonomy is refused', async () => {
    const { run, plan } = setUp({ rows: 5 });
    const misfit = (field: string) => ({
      code: 'generator/plan-does-not-fit',
      message: expect.stringContaining(field),
    });
    await expect(run({ plan: { ...plan, toolset: 'orders' } })).rejects.toMatchObject(misfit('toolset'));
    await expect(run({ plan: { ...plan, taxonomy: 'older' } })).rejects.toMatchObject(misfit('taxonomy'));
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
});

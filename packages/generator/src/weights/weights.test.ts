import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLedger } from '../ledger/open-ledger.ts';
import { type AssignmentModelOptions, rowFor } from '../test-kit/assignment-model.ts';
import { type RunSetup, setUpRun } from '../test-kit/set-up-run.ts';
import { driftShares, type TeacherRecord, type TeacherShares } from './drift-shares.ts';
import { redrawTeacher } from './redraw-teacher.ts';

const teachersWith = (weights: readonly number[]) =>
  weights.map((weight, index) => ({ id: `t${index}`, weight }));

const recordOf = fc
  .record({
    attempts: fc.nat(5000),
    rate: fc.double({ min: 0, max: 1, noNaN: true }),
    price: fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: undefined }),
  })
  .map(
    ({ attempts, rate, price }): TeacherRecord => ({
      attempts,
      accepted: Math.floor(attempts * rate),
      usd: price === undefined ? undefined : attempts * price,
    }),
  );

describe('shares', () => {
  test('never fall below the floor and add up to the whole, whatever the evidence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), recordOf), {
          minLength: 1,
          maxLength: 12,
        }),
        (given) => {
          const teachers = teachersWith(given.map(([weight]) => weight));
          const total = teachers.reduce((sum, { weight }) => sum + weight, 0);
          const records = new Map(given.map(([, record], index) => [`t${index}`, record]));
          const shares = driftShares({ teachers, records });
          expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(1_000_000);
          for (const { id, weight } of teachers) {
            const floor = Math.min(0.1, weight / total, 1 / teachers.length);
            // Rounding to millionths falls on the largest share.
            expect(shares[id]!).toBeGreaterThanOrEqual(floor * 1e6 - teachers.length);
          }
        },
      ),
    );
  });

  test('move with accepted rows per dollar, with acceptance alone while a price is unknown', () => {
    const teachers = teachersWith([1, 1, 1]);
    const shares = (usd: (number | undefined)[], accepted = [900, 900, 900]) =>
      driftShares({
        teachers,
        records: new Map(
          usd.map((spent, index) => [
            `t${index}`,
            { attempts: 1000, accepted: accepted[index]!, usd: spent },
          ]),
        ),
      });
    expect(shares([1, 1, 1])).toEqual({ t0: 333_334, t1: 333_333, t2: 333_333 });
    const priced = shares([20, 1, 10]);
    expect(priced.t0).toBe(100_000);
    expect(priced.t1).toBeGreaterThan(700_000);
    const unknown = shares([20, undefined, 1], [900, 600, 900]);
    expect(unknown.t0).toBe(unknown.t2);
    expect(unknown.t1).toBeLessThan(unknown.t0!);
    expect(shares([0, 0, 0], [900, 900, 300]).t2).toBeLessThan(200_000);
    expect(shares([0, 10, 10]).t0).toBe(800_000);
  });

  test('stay as planned without evidence and move little with a small sample', () => {
    const teachers = teachersWith([3, 1]);
    expect(driftShares({ teachers, records: new Map() })).toEqual({ t0: 750_000, t1: 250_000 });
    const records = new Map([['t1', { attempts: 2, accepted: 0, usd: 0.02 }]]);
    expect(driftShares({ teachers, records }).t0).toBeLessThan(850_000);
  });
});

test('a redraw gives the new shares and moves no more rows than it must', () => {
  const planned: TeacherShares = { a: 500_000, b: 300_000, c: 200_000 };
  const drifted: TeacherShares = { a: 100_000, b: 650_000, c: 250_000 };
  const rows = Array.from({ length: 20_000 }, (_, index) => ({
    teacher: index % 10 < 5 ? 'a' : index % 10 < 8 ? 'b' : 'c',
    seed: Math.imul(index + 1, 0x9e37_79b1) >>> 0,
  }));
  const redrawn = rows.map((row) => redrawTeacher(row, planned, drifted));
  for (const [id, share] of Object.entries(drifted))
    expect(redrawn.filter((teacher) => teacher === id).length / rows.length).toBeCloseTo(share / 1e6, 1.7);
  const moved = redrawn.filter((teacher, index) => teacher !== rows[index]!.teacher).length;
  expect(moved / rows.length).toBeCloseTo(0.4, 1.7);
  for (const row of rows.slice(0, 100)) expect(redrawTeacher(row, planned, planned)).toBe(row.teacher);
});

/** One good and dear, one poor, one good and cheap; what each answers depends on the assignment alone. */
function setUp(options: RunSetup = {}) {
  const poor: AssignmentModelOptions = {
    reply: ({ assignment }) =>
      assignment.attempt === 0 && assignment.seed % 2 === 0 ? '{"user_query": "cut' : rowFor(assignment),
  };
  const dear = { usage: { input: 40_000, output: 2000 } };
  return setUpRun({
    rows: 1000,
    ids: ['dear', 'poor', 'good'],
    models: { dear, poor },
    maxRepairs: 0,
    ...options,
  });
}

describe('a run with drifting weights', () => {
  test('gives more rows to who gives more rows for a dollar, and reports the mix', async () => {
    const { run } = setUp();
    const { summary } = await run();
    expect(summary).toMatchObject({ complete: true, accepted: 1000 });
    const { dear, poor, good } = summary.teachers;
    expect(good!.accepted).toBeGreaterThan(good!.planned + 50);
    expect(dear!.accepted).toBeLessThan(dear!.planned - 50);
    expect(good!.accepted).toBeGreaterThan(poor!.accepted);
    expect(summary.drift!.redrawn).toBeGreaterThan(100);
    for (const share of Object.values(summary.drift!.shares)) expect(share).toBeGreaterThanOrEqual(0.1);
  });

  test('gives the same rows whatever the concurrency', async () => {
    const [one, ...others] = await Promise.all(
      [1, 4, 64].map(async (concurrency) => (await setUp({ concurrency }).run()).rows),
    );
    for (const rows of others) expect(rows).toBe(one);
    const { rows } = await setUp({ lookahead: 5000 }).run();
    expect(rows).toBe(one);
  });

  test('gives the same rows when it is stopped again and again, and asks nothing twice', async () => {
    const undisturbed = setUp();
    const { rows } = await undisturbed.run();
    const cut = setUp();
    for (const maxCandidates of [100, 530, 640, 700, 900, 1100]) await cut.run({ maxCandidates });
    const last = await cut.run();
    expect(last.rows).toBe(rows);
    expect(cut.calls()).toBe(undisturbed.calls());
  });

  test('finds every kept answer when other rules judge them', async () => {
    const { run, calls } = setUp();
    await run();
    const paid = calls();
    const strict = await run({
      offline: true,
      accept: (row, { intent, teacher }) =>
        intent === 'escalate' && teacher === 'good'
          ? { accepted: false, reasons: ['no'] }
          : { accepted: true, row },
    });
    expect(calls()).toBe(paid);
    expect(strict.summary.accepted + strict.summary.pending).toBe(1000);
    expect(strict.summary.pending).toBeLessThan(40);
  });

  test('is turned off by fixed weights, shards, exports and ledgers that knew no drift', async () => {
    const fixed = setUp({ fixedWeights: true });
    const { summary } = await fixed.run();
    expect(summary.drift).toBeUndefined();
    const paid = fixed.calls();
    // The ledger remembers: without the option it goes on as it began.
    await fixed.run({ fixedWeights: false });
    expect(fixed.calls()).toBe(paid);
    const exported = setUp();
    await exported.run({ offline: true });
    expect((await exported.run()).summary.drift).toBeUndefined();
    expect((await setUp({ shard: { index: 1, count: 1 } }).run()).summary.drift).toBeUndefined();
    expect((await setUpRun({ rows: 600 }).run()).summary.drift).toBeUndefined();
  });

  test('refuses to be fixed half-way; a merged ledger brings its weights along', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'router-weights-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const first = setUp({ ledger: openLedger(join(directory, 'one.db')) });
    const { rows } = await first.run();
    await expect(first.run({ fixedWeights: true })).rejects.toMatchObject({
      code: 'generator/drifting-weights',
    });
    first.ledger.close();
    const other = setUp();
    other.ledger.merge(join(directory, 'one.db'));
    expect((await other.run({ offline: true })).rows).toBe(rows);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLedger } from '../ledger/open-ledger.ts';
import { setUpRun as setUp, troubled } from '../test-kit/set-up-run.ts';

describe('parts of a plan', () => {
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
    onTestFinished(() => rmSync(directory, { recursive: true }));
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
    const whole = setUp({ rows: 90, models, ledger: merged });
    expect((await whole.run()).rows).toBe(single.rows);
    // Only repetitions across shards had to be asked for again.
    expect(whole.calls()).toBeLessThan(10);
  });
});

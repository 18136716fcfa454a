import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codingAgentToolset as toolset } from '@router/schemas';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bareDecision } from '../subjects/bare-decision.ts';
import { compareRuns } from './compare-runs.ts';
import { evaluateRouter } from './evaluate-router.ts';
import { parseEvaluationItem } from './evaluation-item.ts';
import { openResultFile } from './open-result-file.ts';
import { parseRecordLine, type RecordLine, toRecordLine } from './record-line.ts';
import { requestHash } from './request-hash.ts';
import { memoryResultStore } from './result-store.ts';
import type { RouterUnderTest, SubjectResult } from './router-under-test.ts';
import { summarizeRecords } from './summarize-records.ts';

const items = [...Array(12)].map((_, index) =>
  parseEvaluationItem(
    {
      id: `i${index}`,
      query: `query number ${index}`,
      gold: { tool: index % 3 === 0 ? 'ask_human' : 'answer' },
      style: index % 2 ? 'terse' : 'chatty',
    },
    index + 1,
  ),
);
/** Answers everything; fails at the given query, like a service that goes down. */
function counting({ failAt = -1, id = 'counting' } = {}) {
  const asked: string[] = [];
  const router: RouterUnderTest = {
    id,
    async route(query) {
      if (query === `query number ${failAt}`) throw new Error('down');
      asked.push(query);
      await new Promise((resolve) => setTimeout(resolve, asked.length % 3));
      return {
        output: { status: 'complete', final_answer: 'Fine.' },
        decision: bareDecision({
          tool: 'answer',
          probabilities: { answer: 0.8, ask_human: 0.2 },
          tier: 't',
          model: 'm',
          total_ms: 1,
        }),
      };
    },
  };
  return { router, asked };
}
const run = (options: Partial<Parameters<typeof evaluateRouter>[0]> & { router: RouterUnderTest }) =>
  Array.fromAsync(evaluateRouter({ items, toolset, ...options }));
function file(): string {
  const directory = mkdtempSync(join(tmpdir(), 'router-evals-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return join(directory, 'answers.jsonl');
}

describe('a run', () => {
  test('gives the records in the order of the items, whatever the concurrency', async () => {
    const { router } = counting();
    for (const concurrency of [1, 4, 50]) {
      const records = await run({ router, concurrency });
      expect(records.map(({ item }) => item.id)).toEqual(items.map(({ id }) => id));
    }
  });

  test('resumes where it was: what is answered is not asked again', async () => {
    const path = file();
    const first = counting({ failAt: 7 });
    let store = await openResultFile(path);
    await expect(run({ router: first.router, store, concurrency: 3 })).rejects.toThrow('down');
    await store.close();
    const second = counting();
    store = await openResultFile(path);
    const before = store.size;
    expect(before).toBeGreaterThanOrEqual(7);
    const resumed = await run({ router: second.router, store });
    await store.close();
    expect(second.asked.length).toBe(items.length - before);
    expect(resumed.filter(({ cached }) => cached).length).toBe(before);
    const fresh = await run({ router: counting().router });
    const lines = (records: typeof fresh) =>
      records.map((record) => ({ ...toRecordLine(record), total_ms: 0 }));
    expect(lines(resumed)).toEqual(lines(fresh));
  });

  test('a torn last line is asked again, the rest is kept', async () => {
    const path = file();
    let store = await openResultFile(path);
    await run({ router: counting().router, store });
    await store.close();
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.slice(0, -20));
    store = await openResultFile(path);
    expect(store.size).toBe(items.length - 1);
    const { router, asked } = counting();
    await run({ router, store });
    await store.close();
    expect(asked.length).toBe(1);
    expect(
      readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .every((line) => JSON.parse(line)),
    ).toBe(true);
  });

  test('a whole last line without its end stays, and the next one begins on its own', async () => {
    const path = file();
    let store = await openResultFile(path);
    await run({ router: counting().router, store });
    await store.close();
    writeFileSync(path, readFileSync(path, 'utf8').trimEnd());
    store = await openResultFile(path);
    await run({ router: counting({ id: 'other' }).router, store });
    await store.close();
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    expect(lines.length).toBe(2 * items.length);
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  });

  test('another file is refused and left as it is', async () => {
    const path = file();
    writeFileSync(path, 'my diary\n');
    await expect(openResultFile(path)).rejects.toThrow(/something else/);
    expect(readFileSync(path, 'utf8')).toBe('my diary\n');
  });

  test('another subject, toolset, context or trial is another request', () => {
    const request = { subject: 's', toolset: 't', query: 'q', trial: 0 };
    const hashes = [
      request,
      { ...request, subject: 'x' },
      { ...request, toolset: 'x' },
      { ...request, query: 'x' },
      { ...request, trial: 1 },
      { ...request, context: { files: ['a'] } },
    ].map(requestHash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(requestHash({ trial: 0, query: 'q', toolset: 't', subject: 's', context: undefined })).toBe(
      hashes[0],
    );
  });

  test('a store needs a subject that says what it is', async () => {
    const { route } = counting().router;
    await expect(run({ router: { route }, store: memoryResultStore() })).rejects.toThrow(/id/);
  });

  test('several trials give pass^k', async () => {
    let turn = 0;
    const router: RouterUnderTest = {
      async route() {
        const tool = turn++ % 2 === 0 ? 'answer' : 'ask_human';
        const output: SubjectResult['output'] =
          tool === 'answer'
            ? { status: 'complete', final_answer: 'x' }
            : { status: 'running', tool_use: { tool_name: 'ask_human', arguments: { question: 'Why?' } } };
        return { output, decision: bareDecision({ tool, tier: 't', model: 'm', total_ms: 1 }) };
      },
    };
    const records = await run({
      router,
      trials: 2,
      items: items.filter(({ gold }) => gold.tool === 'answer'),
    });
    expect(summarizeRecords(records, toolset).pass_hat_k).toEqual({ 1: 0.5, 2: 0 });
  });

  test('stops when asked to', async () => {
    await expect(run({ router: counting().router, signal: AbortSignal.abort() })).rejects.toThrow();
  });
});

test('an unreadable answer is no abstention and no path invented', async () => {
  const router: RouterUnderTest = {
    route: async () => ({
      invalid: 'no JSON',
      decision: bareDecision({ tool: 'invalid', tier: 't', model: 'm', total_ms: 1 }),
    }),
  };
  const summary = summarizeRecords(await run({ router }), toolset);
  expect(summary).toMatchObject({
    tool_accuracy: 0,
    schema_valid: 0,
    hallucinated_path_rate: 0,
    three_way: { invalid: 1, abstain: 0, irrelevance: 0 },
  });
});

describe('summaries', () => {
  test('slices hold every item once, and the same records give the same figures', async () => {
    const records = await run({ router: counting().router });
    const summary = summarizeRecords(records, toolset);
    expect(summarizeRecords(records, toolset)).toEqual(summary);
    const sizes = Object.values(summary.slices.style ?? {}).map((slice) => slice.items);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(items.length);
    expect(summary.slices.language).toBeUndefined();
    expect(summary.intervals.tool_accuracy.low).toBeLessThan(summary.tool_accuracy);
  });
});

describe('comparison of two runs', () => {
  const line = (id: string, right: boolean): RecordLine =>
    parseRecordLine(
      {
        id,
        trial: 0,
        request_hash: 'x',
        query: id,
        expected: 'answer',
        slices: {},
        decided: right ? 'answer' : 'ask_human',
        confidence: 0.9,
        tool_right: right,
        call_right: right,
        valid: true,
        paths_given: true,
        outcome: 'abstain',
        needless: false,
        total_ms: right ? 1 : 2,
        decision: { tool: 'answer' },
      },
      1,
    );
  const names = [...Array(40)].map((_, index) => `q${index}`);
  const worse = names.map((id, index) => line(id, index % 2 === 0));
  const better = names.map((id, index) => line(id, index % 8 !== 7));

  test('pairs by item, tells what was mended and broken, and shows a difference that is there', () => {
    const comparison = compareRuns([...worse, line('only-here', true)], better);
    expect(comparison).toMatchObject({ items: 40, only_in_first: 1, only_in_second: 0, broken: [] });
    expect(comparison.mended.length).toBe(15);
    const { tool_accuracy } = comparison.figures;
    expect(tool_accuracy).toMatchObject({ first: 0.5, second: 0.875, difference: 0.375 });
    expect(tool_accuracy!.interval.low).toBeGreaterThan(0);
    expect(tool_accuracy!.mcnemar).toMatchObject({
      onlyFirst: 0,
      onlySecond: 15,
      pValue: expect.closeTo(2 / 2 ** 15, 8),
    });
  });

  test('turned round, every difference turns round', () => {
    const [there, back] = [compareRuns(worse, better), compareRuns(better, worse)];
    expect(back.figures.tool_accuracy?.difference).toBe(-there.figures.tool_accuracy!.difference);
    expect(back.broken).toEqual(there.mended);
  });

  test('a run against itself differs in nothing', () => {
    const { figures } = compareRuns(worse, worse);
    for (const { difference, interval } of Object.values(figures))
      expect([difference, interval]).toEqual([0, { low: 0, high: 0 }]);
  });
});

import { agentOutputSchema, codingAgentToolset, RouterError } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { handRows } from '../__fixtures__/hand-rows.ts';
import { serializeLocalModel } from '../serialise/serialize-local-model.ts';
import { trainLocalModel } from './train-local-model.ts';
import { trainLocalModelAsync } from './train-local-model-async.ts';

const { model, report } = trainLocalModel(handRows, { toolset: codingAgentToolset });

describe('trainLocalModel', () => {
  test('gives the same bytes for the same rows and seed, others for another seed', () => {
    const bytes = (seed: number) =>
      serializeLocalModel(trainLocalModel(handRows, { toolset: codingAgentToolset, seed }).model);
    const first = serializeLocalModel(model);
    expect(bytes(1)).toEqual(first);
    expect(bytes(2)).not.toEqual(first);
  });

  test('reports figures of rows that the measured weights never saw', () => {
    expect(report.rows).toBe(handRows.length);
    expect(report.held_out.tool_accuracy).toBeGreaterThan(0.75);
    expect(report.held_out.ece).toBeLessThan(0.2);
    expect(report.held_out.coverage).toBeGreaterThan(0.8);
    expect(report.learning_curve.map(({ rows }) => rows)).toEqual(
      [...report.learning_curve.map(({ rows }) => rows)].sort((a, b) => a - b),
    );
    const counted = report.confusion.counts.flat().reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(report.held_out.rows);
  });

  test('learns its own rows', () => {
    const right = handRows.filter(
      ({ user_query, output }) =>
        model.route(user_query).tool === (output.status === 'running' ? output.tool_use.tool_name : 'answer'),
    );
    expect(right.length / handRows.length).toBeGreaterThan(0.97);
    for (const { user_query } of handRows)
      expect(agentOutputSchema(codingAgentToolset).safeParse(model.route(user_query).output).success).toBe(
        true,
      );
  });

  test('tells its progress in rising shares and stops at a signal', () => {
    const shares: number[] = [];
    trainLocalModel(handRows, {
      toolset: codingAgentToolset,
      epochs: 2,
      onProgress: ({ done }) => shares.push(done),
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const error = caught(() =>
      trainLocalModel(handRows, { toolset: codingAgentToolset, signal: AbortSignal.abort() }),
    );
    expect(RouterError.isInstance(error) && error.code).toBe('local-model/aborted');
  });

  test('measures validation rows apart', () => {
    const { report: measured } = trainLocalModel(
      handRows.filter((_, i) => i % 3 > 0),
      {
        toolset: codingAgentToolset,
        validation: handRows.filter((_, i) => i % 3 === 0),
      },
    );
    expect(measured.validation?.rows).toBe(31);
    expect(measured.validation?.tool_accuracy).toBeGreaterThan(0.7);
    expect(report.validation).toBeUndefined();
  });

  test('refuses an impossible alpha', () => {
    const error = caught(() => trainLocalModel(handRows, { toolset: codingAgentToolset, alpha: 1.5 }));
    expect(RouterError.isInstance(error) && error.code).toBe('local-model/invalid-alpha');
  });
});

describe('trainLocalModelAsync', () => {
  const few = handRows.filter((_, i) => i % 2 === 0);

  test('gives the same bytes, and lets others run meanwhile', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    const { model: later } = await trainLocalModelAsync(few, { toolset: codingAgentToolset, epochs: 3 });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
    const { model: now } = trainLocalModel(few, { toolset: codingAgentToolset, epochs: 3 });
    expect(serializeLocalModel(later)).toEqual(serializeLocalModel(now));
  });

  test('stops between two passes when a signal comes meanwhile', async () => {
    const stop = new AbortController();
    const training = trainLocalModelAsync(few, {
      toolset: codingAgentToolset,
      signal: stop.signal,
      onProgress: ({ stage }) => stage === 'cross-fit' && stop.abort(),
    });
    await expect(training).rejects.toMatchObject({ code: 'local-model/aborted', kind: 'interrupted' });
  });
});

describe('which rows count', () => {
  test('figures come from the rows that calibration is fitted on', () => {
    const rows = Array.from({ length: 5 }, (_, copy) =>
      handRows.map((row, i) => ({
        ...row,
        user_query: `${row.user_query} ${'abcde'[copy]}`,
        meta: { ...row.meta, group: `group ${i}`, teacher: copy < 3 ? 'people' : 'embedded' },
      })),
    ).flat();
    const { report: measured } = trainLocalModel(rows, { toolset: codingAgentToolset, epochs: 1 });
    expect(measured.held_out.rows).toBe(rows.filter(({ meta }) => meta.teacher === 'people').length);
    const { report: all } = trainLocalModel(rows, {
      toolset: codingAgentToolset,
      epochs: 1,
      calibrateOn: () => true,
    });
    expect(all.held_out.rows).toBe(rows.length);
  });

  test('a row of no weight teaches no tool', () => {
    const labelled = handRows.map((row, i) => ({ ...row, meta: { ...row.meta, id: String(i) } }));
    const { model: weighed } = trainLocalModel(labelled, {
      toolset: codingAgentToolset,
      rowWeight: ({ output }) =>
        output.status === 'running' && output.tool_use.tool_name === 'sandbox_exec' ? 0 : 1,
    });
    const computed = handRows.filter(({ user_query }) => weighed.route(user_query).tool === 'sandbox_exec');
    expect(computed.length).toBeLessThan(handRows.length / 20);
  });
});

function caught(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

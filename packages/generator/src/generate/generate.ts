import { setImmediate } from 'node:timers/promises';
import type { Toolset } from '@router/schemas';
import type { GenerateEvent } from './generate-event.ts';
import type { GenerateOptions } from './generate-options.ts';
import type { GenerateSummary } from './generate-summary.ts';
import { startRun } from './start-run.ts';

/**
 * Fills a plan with accepted rows. Every answer is in the ledger before it is read, so a run that was stopped
 * in any way goes on with the same call and asks nothing twice. Accepted rows come in plan order and are the
 * same bytes whatever the concurrency and however often the run was interrupted: a row depends on the plan,
 * on the kept answers and on the rows before it.
 * @returns the summary that the last event carries too
 * @throws RouterError `generator/missing-teacher`, `generator/unusable-model`, `generator/unknown-price`,
 *   `generator/invalid-shard`, `generator/plan-does-not-fit`,
 *   `generator/drifting-weights`, `generator/ledger-unwritable`, and what `accept` throws; teachers' failures are events, not errors
 */
export async function* generate<const Set extends Toolset>(
  options: GenerateOptions<Set>,
): AsyncGenerator<GenerateEvent<Set>, GenerateSummary, undefined> {
  const run = startRun(options);
  try {
    for (let events = await run.take(); events; events = await run.take()) {
      for (const event of events) yield event;
      run.more();
      // Answers that need no waiting must not keep timers and signals from their turn.
      await setImmediate();
    }
    return run.summary();
  } finally {
    await run.end();
  }
}

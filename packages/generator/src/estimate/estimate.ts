import type { Toolset } from '@router/schemas';
import { generate } from '../generate/generate.ts';
import type { GenerateEvent } from '../generate/generate-event.ts';
import type { GenerateOptions } from '../generate/generate-options.ts';
import type { GenerateSummary } from '../generate/generate-summary.ts';
import { laneDefaults } from '../schedule/lane.ts';
import type { Teacher } from '../teacher/teacher.ts';
import { bootstrapTotal, type Quantiles } from './bootstrap-total.ts';

export interface EstimateOptions<Set extends Toolset = Toolset> extends GenerateOptions<Set> {
  /** Rows to fill for real; their answers stay in the ledger and are not paid for again. @default 20 */
  pilotRows?: number;
}

export interface Estimate {
  pilot: GenerateSummary;
  /** Rows that the pilot filled, and rows of the whole plan. */
  pilotRows: number;
  planRows: number;
  /** Totals of the whole plan: as likely as not below p50, nine times in ten below p90. */
  usd?: Quantiles;
  inputTokens: Quantiles;
  outputTokens: Quantiles;
  requests: Quantiles;
  /** Milliseconds at the teachers' concurrency and limits. */
  timeMs: Quantiles;
}

/** What one row of the pilot took, all its attempts and repairs together. */
export interface RowCost {
  teacher: string;
  requests: number;
  inputTokens: number;
  outputTokens: number;
  usd: number | undefined;
  /** Milliseconds of requests, one after the other. */
  busyMs: number;
}

/**
 * Fills the first rows of the plan and scales what they took to the whole of it, with the uncertainty of so
 * small a sample (bootstrap over rows). The plan deals intents and teachers evenly from its first row on, so
 * its beginning is a fair sample. Costs are absent when any price is unknown.
 */
export async function* estimate<const Set extends Toolset>({
  pilotRows = 20,
  ...options
}: EstimateOptions<Set>): AsyncGenerator<GenerateEvent<Set>, Estimate, undefined> {
  const { plan, teachers } = options;
  const costs = new Map<number, RowCost>();
  const run = generate({ ...options, maxRows: Math.min(pilotRows, plan.rows.length) });
  let next = await run.next();
  for (; !next.done; next = await run.next()) {
    const event = next.value;
    if (event.type === 'answer-recorded') addAnswer(costs, event);
    yield event;
  }
  const rows = [...costs.values()];
  const total = (seed: number, of: (row: RowCost) => number) =>
    bootstrapTotal({ values: rows.map(of), rows: plan.rows.length, seed: plan.seed + seed });
  const priced = rows.every(({ usd }) => usd !== undefined);
  return {
    pilot: next.value,
    pilotRows: next.value.wanted,
    planRows: plan.rows.length,
    ...(priced && { usd: total(1, ({ usd }) => usd!) }),
    inputTokens: total(2, ({ inputTokens }) => inputTokens),
    outputTokens: total(3, ({ outputTokens }) => outputTokens),
    requests: total(4, ({ requests }) => requests),
    timeMs: slowest(
      teachers.map((teacher) => {
        const own = rows.filter((row) => row.teacher === teacher.id);
        const share = plan.rows.filter((row) => row.teacher === teacher.id).length;
        return bootstrapTotal({
          values: own.map((row) => rowMs(row, teacher)),
          rows: share,
          seed: plan.seed + 5,
        });
      }),
    ),
  };
}

function addAnswer(
  costs: Map<number, RowCost>,
  { row, teacher, usage, usd, latencyMs }: Extract<GenerateEvent, { type: 'answer-recorded' }>,
): void {
  const cost = costs.get(row) ?? { teacher, requests: 0, inputTokens: 0, outputTokens: 0, usd: 0, busyMs: 0 };
  costs.set(row, {
    teacher: cost.teacher,
    requests: cost.requests + 1,
    inputTokens: cost.inputTokens + (usage.inputTokens ?? 0),
    outputTokens: cost.outputTokens + (usage.outputTokens ?? 0),
    usd: cost.usd === undefined || usd === undefined ? undefined : cost.usd + usd,
    busyMs: cost.busyMs + latencyMs,
  });
}

/** What a row adds to a teacher's time: the longest of latency over concurrency, requests and tokens a minute. */
function rowMs({ busyMs, requests, inputTokens, outputTokens }: RowCost, { limits = {} }: Teacher): number {
  const { concurrency = laneDefaults.maxConcurrency, requestsPerMinute, tokensPerMinute } = limits;
  return Math.max(
    busyMs / concurrency,
    requestsPerMinute ? (requests * 60_000) / requestsPerMinute : 0,
    tokensPerMinute ? ((inputTokens + outputTokens) * 60_000) / tokensPerMinute : 0,
  );
}

/** Teachers work side by side: the slowest sets the time. */
function slowest(times: readonly Quantiles[]): Quantiles {
  return {
    p50: Math.max(0, ...times.map(({ p50 }) => p50)),
    p90: Math.max(0, ...times.map(({ p90 }) => p90)),
  };
}

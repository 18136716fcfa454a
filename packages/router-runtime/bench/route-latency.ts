/**
 * Latency of a whole decision through the local tier, arguments and guards included, on one core; the guards alone
 * beside it.
 *
 *   node bench/route-latency.ts [--json]
 */
import { readFileSync } from 'node:fs';
import { loadShippedModel } from '@router/local-model';
import { createRouter, localTier } from '../src/index.ts';

const queries = readFileSync(new URL('../../../examples/queries.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { query: string; context?: object });

const started = performance.now();
const model = await loadShippedModel();
const loadMs = performance.now() - started;
const router = createRouter({ tiers: [localTier(model)] });

const seconds = 6;
const totals: number[] = [];
const guards: number[] = [];
for (let warmUp = 0; warmUp < 3000; warmUp += 1) await routeOne(warmUp);
const begun = performance.now();
for (let index = 0; performance.now() - begun < seconds * 1000; index += 1) {
  const { latency_ms } = await routeOne(index);
  totals.push(latency_ms.total ?? 0);
  guards.push(latency_ms.guards ?? 0);
}
const routesPerSecond = (totals.length * 1000) / (performance.now() - begun);

const report = {
  node: process.version,
  routes: totals.length,
  load_ms: round(loadMs),
  routes_per_second: Math.round(routesPerSecond),
  route_ms: quantiles(totals),
  guards_ms: quantiles(guards),
  rss_mb: Math.round(process.memoryUsage.rss() / 1e6),
};
console.log(JSON.stringify(report, null, 2));

async function routeOne(index: number) {
  const item = queries[index % queries.length];
  const { decision } = await router.route(item?.query ?? '', {
    ...(item?.context && { context: item.context }),
  });
  return decision;
}

function quantiles(values: number[]) {
  values.sort((a, b) => a - b);
  const at = (share: number) =>
    round(values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function round(value: number): number {
  return Number(value.toFixed(3));
}

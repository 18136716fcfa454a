/**
 * One process of memory.ts: `bare` does all but import, load and route, `peers` the same with this package's peer
 * dependency imported. Resident megabytes, before any forced collection.
 */
import { readFileSync } from 'node:fs';

const [what, routes] = process.argv.slice(2);
const megabytes = (bytes) => bytes / 2 ** 20;
const resident = () => megabytes(process.memoryUsage.rss());
const queries = readFileSync(new URL('queries.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const times = [performance.now()];
const lap = () => times.push(performance.now());
if (what === 'peers') await import('zod');
const entry = what === 'bare' || what === 'peers' ? undefined : await import(what);
lap();
const imported = resident();
const model = await entry?.loadShippedModel();
lap();
const loaded = resident();
model?.route(queries[0].query, queries[0].context);
lap();
for (let i = 0; i < Number(routes); i++) {
  const { query, context } = queries[i % queries.length];
  model?.route(query, context);
}
const routed = resident();
globalThis.gc();
globalThis.gc();
const { heapUsed, arrayBuffers } = process.memoryUsage();
// A use behind the measurement, so that the model counts as live.
model?.route('');
console.log(
  JSON.stringify({
    imported,
    loaded,
    routed,
    heap_used: megabytes(heapUsed),
    buffers: megabytes(arrayBuffers),
    import_ms: times[1] - times[0],
    load_ms: times[2] - times[1],
    first_route_ms: times[3] - times[2],
  }),
);

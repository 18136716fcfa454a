/**
 * Latency of complete routes (features, heads, arguments, confidence) of the shipped model on one core:
 * node bench/route-latency.ts. Memory is measured on the packed form, by bench/memory.ts.
 */
import { loadShippedModel } from '../src/index.ts';

const queries = `
where do we validate the refresh token?
find all usages of RetryPolicy only in tests/
open src/server/index.ts
in config/app.yaml replace "timeout: 30" with "timeout: 60"
what is 15% of 1,250
does ^\\d{5}$ match "12345"
delete all inactive users from the production database
what's the difference between a process and a thread
create notes/todo.md with "ship the beta"
bump the login timeout to 90 seconds, then run the tests
hey, we got a ticket from support this morning: customers say the invoice total is off by a cent. which part of our code rounds currencies?
how many days between 2024-03-01 and 2024-12-25
can i force push to main
thanks, that helped!
average of 4, 8, 15, 16, 23, 42
list packages/core/src/
`
  .trim()
  .split('\n');

const opening = performance.now();
const model = await loadShippedModel();
const load = performance.now() - opening;
for (let i = 0; i < 3000; i++) model.route(queries[i % queries.length]!);
const times = new Float64Array(20_000);
const started = performance.now();
const cpu = process.cpuUsage();
for (let i = 0; i < times.length; i++) {
  const before = performance.now();
  model.route(`${queries[i % queries.length]!}${' '.repeat(i % 3)}`);
  times[i] = performance.now() - before;
}
const seconds = (performance.now() - started) / 1000;
const used = process.cpuUsage(cpu);
times.sort();
console.log(
  JSON.stringify({
    routes: times.length,
    load_ms: load,
    p50_ms: times[times.length >> 1],
    p95_ms: times[Math.floor(times.length * 0.95)],
    p99_ms: times[Math.floor(times.length * 0.99)],
    routes_per_second: times.length / seconds,
    routes_per_cpu_second: (times.length * 1e6) / (used.user + used.system),
  }),
);

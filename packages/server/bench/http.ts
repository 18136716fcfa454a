/**
 * Requests a second and latency of `POST /v1/route` at 100 connections, against a bare Hono echo of the same bodies,
 * and against one that answers with as many bytes as a decision has. Each server has a process of its own; they take
 * turns, every other round backwards, so that a busy machine slows all of them alike.
 *
 *   node bench/http.ts [--rounds 5] [--seconds 4] [--connections 100] [--workers 2]
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { type ChildServer, startChild } from './start-child.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '100' },
    workers: { type: 'string' },
  },
});
const connections = Number(values.connections);
const bodies = readFileSync(new URL('../../../examples/queries.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { query: string; context?: object })
  .map(({ query, context }) => JSON.stringify({ query, context }));

/**
 * `remembered` repeats the example queries from the cache, `decided` decides each request anew, and so does `shared`,
 * with several processes.
 */
const remembered = await startChild(new URL('./servers/router.ts', import.meta.url), ['10000']);
const answer = await typicalAnswer(remembered.url);
const subjects: Readonly<Record<string, ChildServer>> = {
  echo: await startChild(new URL('./servers/echo.ts', import.meta.url)),
  long_echo: await startChild(new URL('./servers/echo.ts', import.meta.url), [answer]),
  remembered,
  decided: await startChild(new URL('./servers/router.ts', import.meta.url), ['0']),
  ...(values.workers !== undefined && {
    shared: await startChild(new URL('./servers/pool.ts', import.meta.url), [values.workers]),
  }),
};
const names = Object.keys(subjects);
const rounds = Object.fromEntries(names.map((name) => [name, [] as Awaited<ReturnType<typeof measure>>[]]));

const [loadBefore] = loadavg();
for (const name of names) await measure(name, 2);
for (let round = 0; round < Number(values.rounds); round += 1)
  for (const name of round % 2 === 0 ? names : names.toReversed())
    rounds[name]?.push(await measure(name, Number(values.seconds)));
await Promise.all(Object.values(subjects).map((subject) => subject.stop()));

const report = Object.fromEntries(
  names.map((name) => {
    const all = rounds[name] ?? [];
    const perSecond = median(all.map((one) => one.perSecond));
    const ratioTo = (yardstick: 'echo' | 'long_echo') =>
      median(all.map((one, index) => one.perSecond / (rounds[yardstick]?.[index]?.perSecond ?? 1)));
    return [
      name,
      {
        requests_per_second: Math.round(perSecond),
        of_echo: Number(ratioTo('echo').toFixed(3)),
        of_long_echo: Number(ratioTo('long_echo').toFixed(3)),
        cpu_us_per_request: Number(median(all.map((one) => one.cpu)).toFixed(1)),
        p50_ms: median(all.map((one) => one.p50)),
        p99_ms: median(all.map((one) => one.p99)),
        failed: all.reduce((sum, one) => sum + one.failed, 0),
      },
    ];
  }),
);
console.log(
  JSON.stringify(
    {
      node: process.version,
      connections,
      rounds: Number(values.rounds),
      load_before: loadBefore,
      asked_bytes: median(bodies.map((body) => Buffer.byteLength(body))),
      answered_bytes: Buffer.byteLength(answer),
      ...report,
    },
    null,
    2,
  ),
);

/** The decision of median length, as JSON. */
async function typicalAnswer(url: string): Promise<string> {
  const answers: string[] = [];
  for (const body of bodies) {
    const headers = { 'content-type': 'application/json' };
    answers.push(await (await fetch(`${url}/v1/route`, { method: 'POST', headers, body })).text());
  }
  answers.sort((a, b) => a.length - b.length);
  return answers[Math.floor(answers.length / 2)] ?? '{}';
}

async function measure(name: string, duration: number) {
  const server = subjects[name] as ChildServer;
  const before = await server.cpu();
  const result = await autocannon({
    url: `${server.url}/v1/route`,
    connections,
    duration,
    requests: bodies.map((body) => ({
      method: 'POST' as const,
      headers: { 'content-type': 'application/json' },
      body,
    })),
  });
  const microseconds = (await server.cpu()) - before;
  return {
    cpu: microseconds / Math.max(1, result.requests.total),
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

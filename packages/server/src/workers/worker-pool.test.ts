import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Told {
  readonly type: string;
  readonly url: string;
  readonly pids: readonly number[];
  readonly failed: string;
}

const pools: ChildProcess[] = [];
afterAll(() => {
  for (const pool of pools.splice(0)) if (pool.exitCode === null) pool.kill('SIGKILL');
});

async function startPool() {
  const child = fork(new URL('../testing/pool-program.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  pools.push(child);
  const told: Told[] = [];
  child.on('message', (message: Told) => told.push(message));
  const hear = async (type: string): Promise<Told> => {
    for (;;) {
      const index = told.findIndex((one) => one.type === type);
      if (index >= 0) return told.splice(index, 1)[0] as Told;
      await wait(10);
    }
  };
  const order = async (text: string, answer = 'done') => {
    child.send(text);
    return hear(answer);
  };
  return { child, hear, order, ...(await hear('ready')) };
}

/** One request on a connection of its own: connections are what is dealt out to the workers. */
const ask = (url: string, query: string) =>
  fetch(`${url}/v1/route`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query }),
  });

const askOften = async (url: string, times: number) => {
  const answers = await Promise.all(
    Array.from({ length: times }, (_, index) => ask(url, `open f${index}.ts`)),
  );
  await Promise.all(answers.map((answer) => answer.text()));
  return answers.filter(({ status }) => status === 200).length;
};

const counted = async (url: string) => {
  const text = await (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text();
  return {
    routed: Number(/requests_total\{door="\/v1\/route",status="200"\} (\d+)/.exec(text)?.[1] ?? 0),
    timed: Number(/duration_seconds_count\{door="\/v1\/route"\} (\d+)/.exec(text)?.[1] ?? 0),
    inFlight: Number(/in_flight (\d+)/.exec(text)?.[1]),
  };
};

describe('a pool of workers', () => {
  let pool: Awaited<ReturnType<typeof startPool>>;
  let routed = 20;
  beforeAll(async () => {
    pool = await startPool();
  });

  test('shares one address, and /metrics of any worker tells of all of them', async () => {
    const { url, pids } = pool;
    expect(new Set(pids).size).toBe(2);
    expect(await askOften(url, 20)).toBe(20);
    for (let turn = 0; turn < 3; turn += 1)
      expect(await counted(url)).toEqual({ routed, timed: routed, inFlight: 1 });
  });

  test('replaces a worker that is killed; what it was last seen to have counted stays counted', async () => {
    const { url, pids, hear } = pool;
    process.kill(pids[0] as number, 'SIGKILL');
    expect(await hear('worker-lost')).toMatchObject({ signal: 'SIGKILL', code: null, restartInMs: 20 });
    expect(await askOften(url, 4)).toBe(4);
    await hear('worker-replaced');
    expect(await askOften(url, 6)).toBe(6);
    routed += 10;
    expect(await counted(url)).toEqual({ routed, timed: routed, inFlight: 1 });
  });

  test('reload replaces every worker while requests go on, and none fails', async () => {
    const { url, order } = pool;
    const { pids } = await order('pids');
    let going = true;
    let asked = 0;
    let answered = 0;
    const load = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (going) {
          asked += 1;
          const answer = await ask(url, 'open a.ts');
          await answer.text();
          if (answer.status === 200) answered += 1;
        }
      }),
    );
    const { pids: after } = await order('reload');
    going = false;
    await load;
    expect(asked).toBeGreaterThan(0);
    expect(answered).toBe(asked);
    expect(after).toHaveLength(2);
    expect(after.filter((pid) => pids.includes(pid))).toEqual([]);
    expect((await counted(url)).routed).toBe(routed + answered);
    pool = { ...pool, pids: after };
  });

  test('a reload that fails leaves the old workers at work', async () => {
    const { url, pids, order } = pool;
    expect((await order('refuse', 'failed')).failed).toBe('server/worker-failed usage');
    expect(await askOften(url, 6)).toBe(6);
    for (const pid of pids) expect(process.kill(pid, 0)).toBe(true);
  });

  test('close ends all of them and gives the port back', async () => {
    const { child, url, pids, order } = pool;
    const port = Number(new URL(url).port);
    const gone = once(child, 'exit');
    expect((await order('close')).pids).toEqual([]);
    expect(await gone).toEqual([0, null]);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    const refused = new Promise((resolve) => connect(port, '127.0.0.1').once('error', resolve));
    expect(await refused).toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('workers do not outlive the process that started them', async () => {
    const { child, pids } = await startPool();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const alive = () =>
      pids.filter((pid) => {
        try {
          return process.kill(pid, 0);
        } catch {
          return false;
        }
      });
    for (let turn = 0; turn < 300 && alive().length > 0; turn += 1) await wait(10);
    expect(alive()).toEqual([]);
  });
});

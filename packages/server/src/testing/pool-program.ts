/** A pool in a process of its own, which a test steers by messages. */
import cluster from 'node:cluster';
import { createServer } from 'node:net';
import { startWorkerPool } from '../workers/start-worker-pool.ts';

const probe = createServer().listen(0, '127.0.0.1', async () => {
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  const exec = new URL('./worker-program.ts', import.meta.url).pathname;
  cluster.setupPrimary({ exec, args: [String(port)] });
  const pool = await startWorkerPool({
    workers: 2,
    start: () => cluster.fork(),
    graceMs: 1_000,
    restartDelayMs: 20,
    onEvent: (event) => process.send?.(event),
  });
  const pids = () => Object.values(cluster.workers ?? {}).map((worker) => worker?.process.pid);
  process.on('message', async (order) => {
    if (order === 'reload') await pool.reload();
    else if (order === 'refuse') {
      cluster.setupPrimary({ exec, args: [String(port), 'refuse'] });
      const failed = await pool.reload().then(
        () => 'nothing',
        (error: { code: string; kind: string }) => `${error.code} ${error.kind}`,
      );
      process.send?.({ type: 'failed', failed });
      return;
    } else if (order === 'close') await pool.close();
    process.send?.({ type: 'done', pids: pids() });
    if (order === 'close') process.disconnect();
  });
  process.send?.({ type: 'ready', url: pool.url, pids: pids() });
});

/** The server with the shipped model and no cache in several processes. Its argument is their number. */
import cluster, { type Worker } from 'node:cluster';
import { loadShippedModel } from '@router/local-model';
import { createRouter, localTier } from '@router/router-runtime';
import { createHttpServer } from '../../src/index.ts';
import { joinWorkerPool, startWorkerPool } from '../../src/workers/index.ts';

if (cluster.isPrimary) {
  const { url } = await startWorkerPool({ workers: Number(process.argv[2]), start: () => cluster.fork() });
  process.on('message', async () => {
    const used = await Promise.all(Object.values(cluster.workers ?? {}).map(cpuOf));
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: { user: used.reduce((sum, one) => sum + one, user), system } });
  });
  process.send?.({ port: Number(new URL(url).port) });
} else {
  const pool = joinWorkerPool(process);
  const router = createRouter({ tiers: [localTier(await loadShippedModel())] });
  process.on('message', (asked) => {
    const { user, system } = process.cpuUsage();
    if (asked === 'cpu') process.send?.({ cpu: user + system });
  });
  await pool.serve(await createHttpServer({ router, gatherMetrics: pool.gatherMetrics }));
}

function cpuOf(worker: Worker | undefined): Promise<number> {
  return new Promise((resolve) => {
    const hear = (message: { cpu?: number }) => {
      if (message.cpu === undefined) return;
      worker?.off('message', hear);
      resolve(message.cpu);
    };
    worker?.on('message', hear);
    worker?.send('cpu');
  });
}

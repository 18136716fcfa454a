import cluster from 'node:cluster';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { startWorkerPool, type WorkerPoolEvent } from '@router/server/workers';
import type { CommandInput } from '../../command.ts';
import { describeError } from '../../errors/describe-error.ts';
import type { Terminal } from '../../terminal/terminal.ts';

/** Set for the workers that `servePool` starts, which run the same command line. */
const mark = 'ROUTER_POOL_WORKER';

/** True in a process that `servePool` started. */
export function isPoolWorker({ environment }: Terminal): boolean {
  return cluster.isWorker && environment[mark] === '1';
}

/** Ctrl-C reaches every process of a terminal; the one that started the workers passes it on in its own time. */
export function leaveInterruptsToPool(): void {
  process.removeAllListeners('SIGINT').on('SIGINT', () => {});
}

export interface ServePoolOptions {
  readonly workers: number;
  readonly port: number;
  readonly host?: string | undefined;
  readonly announce: (url: string, more: string) => void;
}

/** Runs this command line in several processes that share a port, until Ctrl-C. */
export async function servePool(
  { terminal, signal }: CommandInput,
  { workers, port, host = '127.0.0.1', announce }: ServePoolOptions,
): Promise<void> {
  // The port is settled here: one that is any for the first worker would be another for a later one.
  const settled = port === 0 ? await findFreePort(host) : port;
  cluster.setupPrimary({ args: [...process.argv.slice(2), '--port', String(settled)] });
  const pool = await startWorkerPool({
    workers,
    start: () => cluster.fork({ [mark]: '1' }),
    onEvent: (event) => terminal.stderr.write(`${describeEvent(event)}\n`),
  });
  const reload = () => {
    pool.reload().then(
      () => terminal.stderr.write('All workers are replaced.\n'),
      (error: unknown) => terminal.stderr.write(describeError(error, false)),
    );
  };
  // Windows has no such signal.
  if (process.platform !== 'win32') process.on('SIGUSR2', reload);
  announce(pool.url, `, ${workers} workers`);
  if (!signal.aborted) await once(signal, 'abort');
  process.off('SIGUSR2', reload);
  await pool.close();
}

function describeEvent(event: WorkerPoolEvent): string {
  if (event.type === 'worker-replaced') return 'Its replacement listens.';
  const how = event.signal ?? (event.code === null ? 'not started' : `exit code ${event.code}`);
  return `A worker is lost (${how}); another one starts in ${event.restartInMs} ms.`;
}

async function findFreePort(hostname: string): Promise<number> {
  const probe = createServer().listen(0, hostname);
  await once(probe, 'listening');
  const { port } = probe.address() as { readonly port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

import cluster from 'node:cluster';
import { once } from 'node:events';
import { joinWorkerPool } from '@router/server/workers';
import type { CommandInput } from '../../command.ts';
import { readServeOptions } from './read-serve-options.ts';
import { serveHere } from './serve-here.ts';
import { isPoolWorker, leaveInterruptsToPool, servePool } from './serve-pool.ts';

/** Serves until Ctrl-C, then lets the open requests finish. With `--workers` it starts itself that many times. */
export async function serveAction(input: CommandInput): Promise<undefined> {
  const { terminal, signal } = input;
  if (isPoolWorker(terminal)) {
    leaveInterruptsToPool();
    try {
      const pool = joinWorkerPool(process);
      await pool.serve(await serveHere(input, readServeOptions(input), pool.gatherMetrics), signal);
    } finally {
      // The line to the pool would keep this process alive.
      cluster.worker?.disconnect();
    }
    return;
  }
  const options = readServeOptions(input);
  const announce = (url: string, more = '') => {
    const doors = ['/v1/route', '/v1/chat/completions', '/v1/systemone', '/v1/decisions'];
    if (options.mcp) doors.push('/mcp');
    terminal.stderr.write(
      `Listening on ${url}${more}\n  ${doors.join('  ')}\n  Ctrl-C lets the open requests finish and stops.\n`,
    );
  };
  if (options.workers > 1) {
    await servePool(input, { ...options, announce });
    return;
  }
  const server = await serveHere(input, options);
  announce(server.url);
  if (!signal.aborted) await once(signal, 'abort');
  await server.close();
}

import type { HttpServer } from '../http/create-http-server.ts';
import { isPoolMessage, type PoolOrder, type WorkerReport } from './pool-messages.ts';

/** The line of a worker to the process that started it: `process` itself. */
export interface PoolChannel {
  send?(message: object, handle: undefined, options: undefined, sent: () => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message', listener: (message: unknown) => void): unknown;
}

export interface JoinedPool {
  /** For `createHttpServer`: what all workers counted together. */
  readonly gatherMetrics: (own: string) => Promise<string>;
  /** Tells the pool that this server listens; resolves when the pool had it closed, or the signal did. */
  serve(server: HttpServer, signal?: AbortSignal): Promise<void>;
}

/** Milliseconds after which the pool counts as gone. */
const gatherTimeoutMs = 5_000;

/** Makes this process a worker of `startWorkerPool`. */
export function joinWorkerPool(channel: PoolChannel): JoinedPool {
  // Where nobody listens any more there is nobody to tell.
  const report = (message: WorkerReport) => void channel.send?.(message, undefined, undefined, () => {});
  const gathering = new Map<number, (metrics: string) => void>();
  let asked = 0;
  const hear = (listener: (order: PoolOrder) => void) => (message: unknown) => {
    if (isPoolMessage<PoolOrder>(message)) listener(message);
  };

  return {
    gatherMetrics(own) {
      asked += 1;
      const id = asked;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          gathering.delete(id);
          reject(new Error('The pool of this worker does not answer.'));
        }, gatherTimeoutMs);
        gathering.set(id, (metrics) => {
          clearTimeout(timer);
          gathering.delete(id);
          resolve(metrics);
        });
        report({ router: 'gather', id, metrics: own });
      });
    },
    serve(server, signal) {
      return new Promise((resolve, reject) => {
        const close = (graceMs?: number) => {
          server.close(graceMs).then(() => {
            channel.off('message', listener);
            report({ router: 'counted', metrics: server.metrics() });
            resolve();
          }, reject);
        };
        const listener = hear((order) => {
          if (order.router === 'count') report({ router: 'counted', metrics: server.metrics() });
          else if (order.router === 'gathered') gathering.get(order.id)?.(order.metrics);
          else close(order.graceMs);
        });
        channel.on('message', listener);
        if (signal?.aborted) close();
        else signal?.addEventListener('abort', () => close(), { once: true });
        report({ router: 'listening', url: server.url });
      });
    },
  };
}

export { type JoinedPool, joinWorkerPool, type PoolChannel } from './join-worker-pool.ts';
export { mergeMetrics } from './merge-metrics.ts';
export type { WorkerEnd, WorkerProcess } from './pool-member.ts';
export {
  startWorkerPool,
  type WorkerPool,
  type WorkerPoolEvent,
  type WorkerPoolOptions,
} from './start-worker-pool.ts';

/** What a worker tells its pool. */
export type WorkerReport =
  | { readonly router: 'listening'; readonly url: string }
  /** What it counted so far: when asked, and before it leaves. */
  | { readonly router: 'counted'; readonly metrics: string }
  /** Asks for what all workers counted; `metrics` is its own part. */
  | { readonly router: 'gather'; readonly id: number; readonly metrics: string };

/** What a pool tells its workers. */
export type PoolOrder =
  | { readonly router: 'count' }
  | { readonly router: 'gathered'; readonly id: number; readonly metrics: string }
  | { readonly router: 'close'; readonly graceMs: number };

/** True for a message of this protocol: other code may use the same channel. */
export function isPoolMessage<Message extends WorkerReport | PoolOrder>(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'router' in value;
}

import { setTimeout as wait } from 'node:timers/promises';
import { RouterError, type RouterErrorKind } from '@router/schemas';
import { mergeMetrics } from './merge-metrics.ts';
import { PoolMember, type WorkerEnd, type WorkerProcess } from './pool-member.ts';

export interface WorkerPoolOptions {
  /** How many processes serve. */
  readonly workers: number;
  /** Starts a process that serves by `joinWorkerPool`, for example `() => cluster.fork()`. */
  readonly start: () => WorkerProcess;
  /** Milliseconds for open requests when a worker is closed or replaced. @default 5000 */
  readonly graceMs?: number | undefined;
  /** Milliseconds until a lost worker is replaced; doubled while replacements die young. @default 100 */
  readonly restartDelayMs?: number | undefined;
  /** Longest such delay. @default 10000 */
  readonly longestDelayMs?: number | undefined;
  /** Milliseconds after which a worker no longer counts as having died young. @default 10000 */
  readonly stableMs?: number | undefined;
  /** Told of every worker that is lost and that listens again. Must not throw. */
  readonly onEvent?: ((event: WorkerPoolEvent) => void) | undefined;
}

export type WorkerPoolEvent =
  | ({ readonly type: 'worker-lost'; readonly restartInMs: number } & WorkerEnd)
  | { readonly type: 'worker-replaced' };

export interface WorkerPool {
  /** Where all of them listen. */
  readonly url: string;
  /**
   * Replaces the workers one by one: each new one listens before an old one takes no more, so that nobody is turned
   * away. Whatever workers read when they start is read anew.
   * @throws RouterError `server/worker-failed` when a new worker does not listen; the old ones stay
   */
  reload(): Promise<void>;
  /** Lets open requests finish and ends all workers. */
  close(): Promise<void>;
}

/** Milliseconds that a scrape of `/metrics` waits for a busy worker. */
const countTimeoutMs = 1_000;

/**
 * Serves one address with several processes: lost ones are replaced, `/metrics` of any gives the sum of all. The
 * first worker starts alone, so that a wrong setting is told once.
 * @throws RouterError `server/worker-failed` when one of them ends before it listens; then none is left
 */
export async function startWorkerPool(options: WorkerPoolOptions): Promise<WorkerPool> {
  const { workers, start, onEvent, graceMs = 5_000, stableMs = 10_000 } = options;
  const { restartDelayMs = 100, longestDelayMs = 10_000 } = options;
  const members = new Set<PoolMember>();
  const closing = new AbortController();
  let gone = '';
  let reloading: Promise<void> = Promise.resolve();

  async function gather(asking: PoolMember, id: number): Promise<void> {
    await Promise.all([...members].map((member) => member !== asking && member.count(countTimeoutMs)));
    const living = [...members].map(({ metrics }) => metrics);
    asking.tell({ router: 'gathered', id, metrics: mergeMetrics(living, [gone]) });
  }

  /** Starts one worker and resolves once it listens. */
  async function add(): Promise<PoolMember> {
    const member = new PoolMember(start(), (asking, id) => void gather(asking, id));
    members.add(member);
    void member.ended.then(() => {
      members.delete(member);
      gone = mergeMetrics([], [gone, member.metrics]);
    });
    try {
      await member.listening;
    } catch (end) {
      throw workerFailed(end as WorkerEnd);
    }
    return member;
  }

  /** Replaces a member whenever it is lost, for as long as the pool lives. */
  async function keep(member: PoolMember): Promise<void> {
    let current: PoolMember | undefined = member;
    let delay = restartDelayMs;
    let end: WorkerEnd = { code: null, signal: null };
    while (!closing.signal.aborted) {
      const since = performance.now();
      if (current) end = await current.ended;
      if (current?.dismissed || closing.signal.aborted) return;
      delay = performance.now() - since >= stableMs ? restartDelayMs : delay;
      onEvent?.({ type: 'worker-lost', ...end, restartInMs: delay });
      await wait(delay, undefined, { signal: closing.signal }).catch(() => {});
      if (closing.signal.aborted) return;
      delay = Math.min(longestDelayMs, delay * 2);
      current = await add().catch(() => undefined);
      if (current) onEvent?.({ type: 'worker-replaced' });
    }
  }

  async function replaceAll(): Promise<void> {
    for (const old of [...members].filter(({ isListening }) => isListening)) {
      if (closing.signal.aborted) return;
      const replacement = await add();
      // Lost meanwhile, it is being replaced already.
      if (!members.has(old)) await replacement.dismiss(graceMs);
      else {
        void keep(replacement);
        await old.dismiss(graceMs);
      }
    }
  }

  async function close(): Promise<void> {
    closing.abort();
    await Promise.all([...members].map((member) => member.dismiss(graceMs)));
  }

  try {
    const first = await add();
    const others = await Promise.all(Array.from({ length: workers - 1 }, add));
    for (const member of [first, ...others]) void keep(member);
    return {
      url: await first.listening,
      reload() {
        const next = reloading.then(replaceAll);
        reloading = next.catch(() => {});
        return next;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const kinds: Readonly<Record<number, RouterErrorKind>> = { 1: 'data', 2: 'usage', 130: 'interrupted' };

function workerFailed({ code, signal }: WorkerEnd): RouterError {
  return new RouterError({
    code: 'server/worker-failed',
    kind: kinds[code ?? -1] ?? 'service',
    message: `A worker ended before it listened (${signal ?? (code === null ? 'it could not start' : `exit code ${code}`)}).`,
    hint: 'What it said stands above.',
  });
}

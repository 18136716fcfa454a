import { isPoolMessage, type PoolOrder, type WorkerReport } from './pool-messages.ts';

/** A process that a pool can start: `cluster.fork()` gives one, and so does `child_process.fork()`. */
export interface WorkerProcess {
  send(message: object, sent: (error: Error | null) => void): unknown;
  kill(signal?: string): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number | null, signal: string | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** How a worker ended: by itself with a code, by a signal, or without having begun. */
export interface WorkerEnd {
  readonly code: number | null;
  readonly signal: string | null;
}

/** Milliseconds beyond its grace that a worker gets to be gone. */
const lastCallMs = 1_000;

/** One worker as its pool sees it. */
export class PoolMember {
  /** Where it listens, once it does. */
  readonly listening: Promise<string>;
  readonly ended: Promise<WorkerEnd>;
  /** What it counted when it last said so. */
  metrics = '';
  /** True once it was told to go: its end is no loss. */
  dismissed = false;
  /** True once `listening` is settled well. */
  isListening = false;
  readonly #worker: WorkerProcess;
  readonly #counted = new Set<() => void>();

  constructor(worker: WorkerProcess, gather: (member: PoolMember, id: number) => void) {
    this.#worker = worker;
    this.ended = new Promise((resolve) => {
      worker.on('exit', (code, signal) => resolve({ code, signal }));
      worker.on('error', () => resolve({ code: null, signal: null }));
    });
    this.listening = new Promise((resolve, reject) => {
      worker.on('message', (message) => {
        if (!isPoolMessage<WorkerReport>(message)) return;
        if (message.router === 'listening') {
          this.isListening = true;
          resolve(message.url);
          return;
        }
        this.metrics = message.metrics;
        if (message.router === 'gather') gather(this, message.id);
        else for (const tell of this.#counted) tell();
      });
      void this.ended.then(reject);
    });
    // Whoever waits for it is told; nobody has to.
    this.listening.catch(() => {});
  }

  tell(order: PoolOrder): void {
    // A channel that is closed belongs to a worker that is about to end, which `ended` tells.
    this.#worker.send(order, () => {});
  }

  /** Brings `metrics` up to date; a worker that is busy for longer than this, or gone, leaves them as they were. */
  async count(timeoutMs: number): Promise<void> {
    if (!this.isListening) return;
    let counted = () => {};
    let timer: NodeJS.Timeout | undefined;
    const told = new Promise<void>((resolve) => {
      counted = resolve;
      timer = setTimeout(resolve, timeoutMs);
    });
    this.#counted.add(counted);
    this.tell({ router: 'count' });
    await Promise.race([told, this.ended]);
    clearTimeout(timer);
    this.#counted.delete(counted);
  }

  /** Lets it finish its open requests, and ends it if it does not. */
  async dismiss(graceMs: number): Promise<void> {
    this.dismissed = true;
    if (this.isListening) this.tell({ router: 'close', graceMs });
    else this.#worker.kill('SIGTERM');
    const timer = setTimeout(() => this.#worker.kill('SIGKILL'), graceMs + lastCallMs);
    await this.ended;
    clearTimeout(timer);
  }
}

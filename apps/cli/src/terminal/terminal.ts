import type { Readable, Writable } from 'node:stream';

/** Everything a command may touch of the world around it. Tests pass their own. */
export interface Terminal {
  readonly stdin: Readable;
  /** Data only. */
  readonly stdout: Writable & { readonly columns?: number | undefined };
  /** Progress and messages. */
  readonly stderr: Writable & { readonly columns?: number | undefined };
  /** Whether stderr shows a person a live view. */
  readonly interactive: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  /** Calls back at the first request to stop and returns the way to unsubscribe. */
  onInterrupt(callback: () => void): () => void;
}

import type * as promises from 'node:fs/promises';

/** The part of `node:fs/promises` that this package uses. Inject one to test how a full or failing disk is met. */
export type FileSystem = Pick<typeof promises, 'open' | 'rename' | 'unlink' | 'stat' | 'realpath'>;

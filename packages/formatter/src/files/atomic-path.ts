import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file that is written beside its place and moved there whole: readers see the old file or the new one. */
export interface AtomicPath {
  /** Where to write until {@link commit}. */
  readonly temporary: string;
  /** Forces the bytes to disk and moves the file to its place. */
  commit(): Promise<void>;
  /** Removes what was written; the old file stays. */
  discard(): Promise<void>;
}

/** Prepares the folder and the temporary name of a file. */
export async function atomicPath(path: string): Promise<AtomicPath> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.partial`;
  return {
    temporary,
    commit: async () => {
      const file = await open(temporary, 'r+');
      await file.sync().finally(() => file.close());
      await rename(temporary, path);
    },
    discard: () => rm(temporary, { force: true }),
  };
}

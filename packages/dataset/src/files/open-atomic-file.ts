import { randomBytes } from 'node:crypto';
import * as nodeFileSystem from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errnoOf, fileError } from './file-error.ts';
import type { FileSystem } from './file-system.ts';
import { throwIfAborted } from './throw-if-aborted.ts';

export interface AtomicFileOptions {
  /** Stops the work; the target then stays as it was. */
  signal?: AbortSignal | undefined;
  /** @default node:fs/promises */
  fileSystem?: FileSystem | undefined;
}

/** A file in the making: readers of the path see the old content until `commit`, the whole new one after it. */
export interface AtomicFile {
  write(data: string | Uint8Array): Promise<void>;
  /** Makes the content durable and puts it in place. */
  commit(): Promise<void>;
  /** Removes what was written; the target stays as it was. Does nothing after `commit` or a second time. */
  discard(): Promise<void>;
}

/**
 * Opens a file for an all-or-nothing write: a temporary file in the same directory, then fsync and rename.
 * A symbolic link is followed, the mode of an existing target is kept. A target that is no regular file
 * (`/dev/stdout`, a pipe) cannot be replaced and is written to directly.
 * A failed write or commit removes the temporary file. Only a killed process can leave one, `.<random>.tmp`.
 * @throws RouterError see {@link fileError}
 */
export async function openAtomicFile(path: string, options: AtomicFileOptions = {}): Promise<AtomicFile> {
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  throwIfAborted(options.signal, `writing ${path}`);
  try {
    const target = await fileSystem.realpath(path).catch(missing(path));
    const known = await fileSystem.stat(target).catch(missing(undefined));
    if (known?.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
    const direct = known !== undefined && !known.isFile();
    const place = direct ? target : join(dirname(target), `.${randomBytes(12).toString('hex')}.tmp`);
    const handle = await fileSystem.open(place, direct ? 'w' : 'wx', known ? known.mode & 0o777 : 0o666);
    // The umask took its part at opening; some file systems have no modes to change.
    if (known && !direct) await handle.chmod(known.mode & 0o777).catch(() => undefined);
    return atomicFile({ path, target, place, direct, handle, fileSystem, signal: options.signal });
  } catch (error) {
    throw fileError(error, 'write', path);
  }
}

interface Opened {
  path: string;
  target: string;
  place: string;
  direct: boolean;
  handle: nodeFileSystem.FileHandle;
  fileSystem: FileSystem;
  signal: AbortSignal | undefined;
}

function atomicFile({ path, target, place, direct, handle, fileSystem, signal }: Opened): AtomicFile {
  let open = true;
  const discard = async () => {
    if (!open) return;
    open = false;
    await handle.close().catch(() => undefined);
    if (!direct) await fileSystem.unlink(place).catch(() => undefined);
  };
  const attempt = async (action: () => Promise<void>) => {
    try {
      throwIfAborted(signal, `writing ${path}`);
      await action();
    } catch (error) {
      await discard();
      throw fileError(error, 'write', path);
    }
  };
  return {
    discard,
    write: (data) => attempt(() => handle.writeFile(data)),
    commit: () =>
      attempt(async () => {
        if (!direct) await handle.sync();
        throwIfAborted(signal, `writing ${path}`);
        await handle.close();
        if (!direct) await fileSystem.rename(place, target);
        open = false;
        if (!direct) await syncDirectory(dirname(target), fileSystem);
      }),
  };
}

/** Makes the rename itself durable; some platforms cannot open a directory, and the data is safe without. */
async function syncDirectory(directory: string, fileSystem: FileSystem): Promise<void> {
  const handle = await fileSystem.open(directory, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}

function missing<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (errnoOf(error) === 'ENOENT') return value;
    throw error;
  };
}

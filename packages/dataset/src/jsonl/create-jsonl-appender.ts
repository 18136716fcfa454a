import * as nodeFileSystem from 'node:fs/promises';
import { fileError } from '../files/file-error.ts';
import type { AtomicFileOptions } from '../files/open-atomic-file.ts';
import { throwIfAborted } from '../files/throw-if-aborted.ts';
import { inspectTail } from './repair-tail.ts';
import { serializeRow } from './serialize-row.ts';

export interface JsonlAppender extends AsyncDisposable {
  /** Bytes of a torn last line that were cut off on opening; 0 for a sound file. */
  readonly cutBytes: number;
  /** Appends rows as one write. When it fails, the file ends after the last whole row as before. */
  write(...rows: object[]): Promise<void>;
  /** Makes what was written durable. */
  sync(): Promise<void>;
  /** Makes everything durable and closes the file. */
  close(): Promise<void>;
}

/**
 * Opens a JSONL file to append rows, and creates it if it is missing. A run that was killed in the middle of a write
 * leaves a torn last line: it is cut off; a whole last row without a line break is kept. One writer at a time.
 * @throws RouterError `dataset/disk-full`, `dataset/permission-denied`, `dataset/row-not-serializable`,
 * `dataset/interrupted` and the others of a failed system call
 */
export async function createJsonlAppender(
  path: string,
  options: AtomicFileOptions = {},
): Promise<JsonlAppender> {
  const { signal, fileSystem = nodeFileSystem } = options;
  const attempt = async <Value>(action: () => Promise<Value>): Promise<Value> => {
    try {
      throwIfAborted(signal, `writing ${path}`);
      return await action();
    } catch (error) {
      throw fileError(error, 'write', path);
    }
  };
  const handle = await attempt(() => fileSystem.open(path, 'a+'));
  let size = 0;
  let last: Promise<void> = Promise.resolve();
  let cutBytes = 0;

  const append = async (text: string) => {
    try {
      await handle.writeFile(text);
      size += Buffer.byteLength(text);
    } catch (error) {
      // Half a row may be on the disk.
      await handle.truncate(size).catch(() => undefined);
      throw error;
    }
  };
  const inTurn = (action: () => Promise<void>): Promise<void> => {
    const turn = last.then(() => attempt(action));
    last = turn.catch(() => undefined);
    return turn;
  };

  try {
    await attempt(async () => {
      const tail = await inspectTail(handle, (await handle.stat()).size);
      size = tail.size;
      cutBytes = tail.cutBytes;
      if (cutBytes > 0) await handle.truncate(size);
      if (tail.needsLineBreak) await append('\n');
    });
  } catch (error) {
    await handle.close();
    throw error;
  }

  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= last.then(async () => {
      try {
        await handle.sync().catch(ignoreUnsyncable);
      } catch (error) {
        throw fileError(error, 'write', path);
      } finally {
        await handle.close();
      }
    });
    return closing;
  };
  return {
    cutBytes,
    async write(...rows) {
      const text = rows.map((row) => `${serializeRow(row)}\n`).join('');
      await inTurn(() => append(text));
    },
    sync: () => inTurn(() => handle.sync().catch(ignoreUnsyncable)),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** A pipe or a terminal has nothing to sync. */
function ignoreUnsyncable(error: unknown): void {
  if ((error as { code?: string }).code !== 'EINVAL') throw error;
}

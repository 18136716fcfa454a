import { type AtomicFileOptions, openAtomicFile } from '../files/open-atomic-file.ts';
import { serializeRow } from './serialize-row.ts';

/** How much text is gathered before it goes to the disk, in UTF-16 code units. */
const bufferSize = 1 << 18;

export interface WrittenFile {
  path: string;
  rows: number;
  /** UTF-8 bytes, line breaks included. */
  bytes: number;
}

export interface JsonlWriter extends AsyncDisposable {
  /** Adds a row; await it, so that a slow disk slows the producer down. */
  write(row: object): Promise<void>;
  /** Puts the whole file in place. */
  commit(): Promise<WrittenFile>;
  /** Leaves the target as it was. Disposal does the same when nothing was committed. */
  discard(): Promise<void>;
}

/**
 * Writes rows into a JSONL file that appears whole or not at all.
 * After a failed `write` the temporary file is gone and every later call rejects with the same error.
 * @throws RouterError `dataset/row-not-serializable`, `dataset/interrupted`, or as {@link writeFileAtomic}
 */
export async function createJsonlWriter(path: string, options: AtomicFileOptions = {}): Promise<JsonlWriter> {
  const file = await openAtomicFile(path, options);
  let pending = '';
  let rows = 0;
  let bytes = 0;
  let last = Promise.resolve();

  const flush = () => {
    const text = pending;
    pending = '';
    bytes += Buffer.byteLength(text);
    last = last.then(() => file.write(text));
    // The caller sees the rejection through the returned promise; this keeps an unawaited one from ending the process.
    last.catch(() => undefined);
    return last;
  };
  const discard = async () => {
    await last.catch(() => undefined);
    await file.discard();
  };
  return {
    async write(row) {
      try {
        pending += `${serializeRow(row)}\n`;
      } catch (error) {
        await discard();
        last = Promise.reject(error);
      }
      rows++;
      return pending.length >= bufferSize ? flush() : last;
    },
    async commit() {
      await flush();
      await file.commit();
      return { path, rows, bytes };
    },
    discard,
    [Symbol.asyncDispose]: discard,
  };
}

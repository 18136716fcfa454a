import { abortable } from '../files/abortable.ts';
import type { AtomicFileOptions } from '../files/open-atomic-file.ts';
import { createJsonlAppender } from './create-jsonl-appender.ts';

export interface AppendedRows {
  rows: number;
  /** Bytes of a torn last line that were cut off first; 0 for a sound file. */
  cutBytes: number;
}

/**
 * Appends rows to a JSONL file, after repairing its end as {@link createJsonlAppender} does. When the source throws or
 * the signal aborts, the rows written so far stay, whole.
 * @throws RouterError as {@link createJsonlAppender}; an error of the source comes through as it is
 */
export async function appendJsonl(
  path: string,
  rows: Iterable<object> | AsyncIterable<object>,
  options: AtomicFileOptions = {},
): Promise<AppendedRows> {
  const appender = await createJsonlAppender(path, options);
  let count = 0;
  try {
    const source = Symbol.asyncIterator in rows ? abortable(rows, options.signal, `writing ${path}`) : rows;
    for await (const row of source) {
      await appender.write(row);
      count++;
    }
  } finally {
    await appender.close();
  }
  return { rows: count, cutBytes: appender.cutBytes };
}

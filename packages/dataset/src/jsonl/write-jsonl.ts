import { abortable } from '../files/abortable.ts';
import type { AtomicFileOptions } from '../files/open-atomic-file.ts';
import { createJsonlWriter, type WrittenFile } from './create-jsonl-writer.ts';

/**
 * Writes all rows, one canonical line each, or nothing: when the source throws, the signal aborts or the disk is
 * full, the target keeps its old content.
 * @throws RouterError as {@link createJsonlWriter}; an error of the source comes through as it is
 */
export async function writeJsonl(
  path: string,
  rows: Iterable<object> | AsyncIterable<object>,
  options: AtomicFileOptions = {},
): Promise<WrittenFile> {
  const writer = await createJsonlWriter(path, options);
  try {
    const source = Symbol.asyncIterator in rows ? abortable(rows, options.signal, `writing ${path}`) : rows;
    for await (const row of source) await writer.write(row);
    return await writer.commit();
  } finally {
    await writer.discard();
  }
}

import { type AtomicFileOptions, openAtomicFile } from './open-atomic-file.ts';

/**
 * Writes a whole file or nothing: on an error, an abort or a full disk the target keeps its old content.
 * @throws RouterError `dataset/disk-full`, `dataset/permission-denied`, `dataset/file-not-found` (no such folder),
 * `dataset/is-a-directory`, `dataset/interrupted` and the others of a failed system call
 */
export async function writeFileAtomic(
  path: string,
  data: string | Uint8Array,
  options: AtomicFileOptions = {},
): Promise<void> {
  const file = await openAtomicFile(path, options);
  await file.write(data);
  await file.commit();
}

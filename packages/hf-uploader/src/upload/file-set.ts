import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RouterError } from '@router/schemas';

/** A file to publish, with the two names that git and LFS know its content by. */
export interface LocalFile {
  /** Relative to the set's folder, with `/`. */
  path: string;
  bytes: number;
  sha256: string;
  /** SHA-1 of the git blob: how the Hub names files that it keeps in git itself. */
  gitOid: string;
}

/**
 * All files of a folder, sorted by path, hashed as streams. Hidden files, `.partial` files and what is neither
 * file nor folder are left out: a link could reach outside the folder.
 * @throws RouterError `hf-uploader/directory-not-found`, `hf-uploader/empty-directory`
 */
export async function readFileSet(
  directory: string,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<LocalFile[]> {
  const paths = await listPaths(directory);
  if (paths.length === 0)
    throw new RouterError({
      code: 'hf-uploader/empty-directory',
      kind: 'usage',
      message: `${directory} holds no file to upload.`,
      hint: 'Write the set first: router format.',
    });
  const files: LocalFile[] = [];
  for (const path of paths) {
    signal?.throwIfAborted();
    files.push({ path, ...(await hashContent(join(directory, path))) });
  }
  return files;
}

async function listPaths(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      throw new RouterError({
        code: 'hf-uploader/directory-not-found',
        kind: 'usage',
        message: `There is no folder ${directory} to upload.`,
        cause,
      });
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(join(directory, '/').length).split('\\').join('/'),
    )
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')) && !path.endsWith('.partial'))
    .sort();
}

async function hashContent(path: string): Promise<Omit<LocalFile, 'path'>> {
  const { size } = await stat(path);
  const sha256 = createHash('sha256');
  const git = createHash('sha1').update(`blob ${size}\0`);
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    sha256.update(chunk);
    git.update(chunk);
    bytes += chunk.byteLength;
  }
  if (bytes !== size)
    throw new RouterError({
      code: 'hf-uploader/file-changed',
      message: `${path} changed while it was read: expected ${size} bytes, read ${bytes}.`,
      hint: 'Upload when nothing writes to the folder.',
    });
  return { bytes, sha256: sha256.digest('hex'), gitOid: git.digest('hex') };
}

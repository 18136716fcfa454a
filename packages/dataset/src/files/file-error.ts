import { RouterError, type RouterErrorKind } from '@router/schemas';

type Reason = { code: string; reason: string; hint: string; kind: RouterErrorKind };

const reasons: Readonly<Record<string, Reason>> = {
  ENOENT: {
    code: 'file-not-found',
    reason: 'it does not exist',
    hint: 'Check the path and the current directory; the folder of a file to write must exist.',
    kind: 'usage',
  },
  EISDIR: {
    code: 'is-a-directory',
    reason: 'it is a directory',
    hint: 'Name a file, for example rows.jsonl inside that directory.',
    kind: 'usage',
  },
  ENOTDIR: {
    code: 'not-a-directory',
    reason: 'a part of the path is a file, not a directory',
    hint: 'Correct the folder part of the path.',
    kind: 'usage',
  },
  EACCES: {
    code: 'permission-denied',
    reason: 'permission is denied',
    hint: 'Change the permissions of the file or its folder, or choose another path.',
    kind: 'usage',
  },
  EROFS: {
    code: 'read-only',
    reason: 'the file system is read-only',
    hint: 'Choose a path on a writable file system.',
    kind: 'usage',
  },
  ENAMETOOLONG: {
    code: 'name-too-long',
    reason: 'the name is too long',
    hint: 'Choose a shorter name.',
    kind: 'usage',
  },
  ELOOP: {
    code: 'link-loop',
    reason: 'its symbolic links lead in a circle',
    hint: 'Repair the symbolic links.',
    kind: 'usage',
  },
  ENOSPC: {
    code: 'disk-full',
    reason: 'no space is left on the device',
    hint: 'Free some space or choose a path on another disk, then run the same command again.',
    kind: 'service',
  },
};

const aliases: Readonly<Record<string, string>> = { EPERM: 'EACCES', EDQUOT: 'ENOSPC', EFBIG: 'ENOSPC' };

/** The errno name of a failed system call, or undefined. */
export function errnoOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/**
 * A failed system call as a {@link RouterError} that names the path and the way out: `dataset/file-not-found`,
 * `dataset/is-a-directory`, `dataset/not-a-directory`, `dataset/permission-denied`, `dataset/read-only`,
 * `dataset/name-too-long`, `dataset/link-loop`, `dataset/disk-full`, else `dataset/file-failed`.
 * A RouterError comes back as it is.
 */
export function fileError(error: unknown, action: 'read' | 'write', path: string): RouterError {
  if (RouterError.isInstance(error)) return error;
  const errno = errnoOf(error) ?? '';
  const reason = reasons[aliases[errno] ?? errno];
  const detail = error instanceof Error ? error.message : String(error);
  return new RouterError({
    code: `dataset/${reason?.code ?? 'file-failed'}`,
    message: `Cannot ${action} ${JSON.stringify(path)}: ${reason?.reason ?? detail}.`,
    hint: reason?.hint ?? 'Look at the cause; when the device recovers, run the same command again.',
    kind: reason?.kind ?? 'service',
    cause: error,
  });
}

import { RouterError, type RouterErrorKind } from '@router/schemas/errors';

const known: Readonly<Record<string, { what: string; hint: string; kind: RouterErrorKind }>> = {
  ENOENT: { what: 'does not exist', hint: 'Check the path.', kind: 'usage' },
  EACCES: {
    what: 'is not accessible: permission denied',
    hint: 'Change its permissions or choose another place.',
    kind: 'usage',
  },
  EPERM: {
    what: 'is not accessible: operation not permitted',
    hint: 'Change its permissions or choose another place.',
    kind: 'usage',
  },
  EROFS: { what: 'is on a read-only file system', hint: 'Choose another place.', kind: 'usage' },
  EISDIR: { what: 'is a directory, expected a file', hint: 'Name a file.', kind: 'usage' },
  ENOTDIR: { what: 'has a file where a directory was expected', hint: 'Check the path.', kind: 'usage' },
  ENOSPC: {
    what: 'could not be written: the disk is full',
    hint: 'Free some space and run the same command again; it resumes.',
    kind: 'service',
  },
  EDQUOT: {
    what: 'could not be written: the disk quota is used up',
    hint: 'Free some space and run the same command again; it resumes.',
    kind: 'service',
  },
  EEXIST: { what: 'is there already and is not a directory', hint: 'Choose another place.', kind: 'usage' },
  EMFILE: {
    what: 'could not be opened: too many open files',
    hint: 'Raise the limit (ulimit -n) and run again.',
    kind: 'usage',
  },
};

/** A file-system error of Node as one clear line, or undefined for any other error. */
export function systemErrorToRouterError(error: unknown): RouterError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path, syscall } = error as NodeJS.ErrnoException;
  const entry = Object.hasOwn(known, code) ? known[code] : undefined;
  if (!entry) return undefined;
  const subject = path ?? (syscall === 'write' ? 'Standard output' : 'A file');
  return new RouterError({
    code: `cli/${code.toLowerCase()}`,
    kind: entry.kind,
    message: `${subject} ${entry.what}.`,
    hint: entry.hint,
    cause: error,
  });
}

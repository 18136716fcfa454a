import type { LocalFile } from './file-set.ts';

/** What the Hub holds at a path. */
export interface RemoteFile {
  path: string;
  /** SHA-1 of the git blob. */
  gitOid?: string;
  /** SHA-256 of the content, for files in LFS. */
  sha256?: string;
}

export interface PlannedFile extends LocalFile {
  /** `new` without a remote to compare with: nothing is known of what is there. */
  change: 'new' | 'updated' | 'same';
}

/** What an upload would do. */
export interface UploadPlan {
  files: PlannedFile[];
  /** Data files of the last upload that this set no longer has. */
  deleted: string[];
  /** Bytes of the files that are new or updated. */
  bytesToUpload: number;
}

/** Compares a set with a repository. Pure. `published`: paths that an earlier upload put there. */
export function compareFileSets(
  local: readonly LocalFile[],
  remote: readonly RemoteFile[],
  published: readonly string[] = [],
): UploadPlan {
  const there = new Map(remote.map((file) => [file.path, file]));
  const files = local.map((file): PlannedFile => ({ ...file, change: changeOf(file, there.get(file.path)) }));
  const here = new Set(local.map(({ path }) => path));
  return {
    files,
    deleted: published.filter((path) => there.has(path) && !here.has(path)),
    bytesToUpload: files.reduce((sum, { change, bytes }) => sum + (change === 'same' ? 0 : bytes), 0),
  };
}

/** Whether a plan has nothing to do. */
export function isUnchanged({ files, deleted }: UploadPlan): boolean {
  return deleted.length === 0 && files.every(({ change }) => change === 'same');
}

function changeOf(local: LocalFile, remote: RemoteFile | undefined): PlannedFile['change'] {
  if (!remote) return 'new';
  const same = remote.sha256 === undefined ? remote.gitOid === local.gitOid : remote.sha256 === local.sha256;
  return same ? 'same' : 'updated';
}

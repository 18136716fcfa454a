import * as nodeFileSystem from 'node:fs/promises';
import { chmod, mkdir, readdir, readFile, realpath, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../test-kit/temporary-directory.ts';
import type { FileSystem } from './file-system.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

let directory = '';
let path = '';

beforeEach(async () => {
  directory = await realpath(await temporaryDirectory());
  path = join(directory, 'file.txt');
});

/** A file system on which one operation fails. */
function failing(operation: 'open' | 'write' | 'sync' | 'rename', errno: string): FileSystem {
  const fail = () => Promise.reject(Object.assign(new Error(errno), { code: errno }));
  return {
    ...nodeFileSystem,
    rename: operation === 'rename' ? fail : nodeFileSystem.rename,
    open: async (...input) => {
      if (operation === 'open') return fail();
      const handle = await nodeFileSystem.open(...input);
      if (operation === 'sync') handle.sync = fail;
      if (operation === 'write')
        handle.writeFile = async () => {
          await handle.write('half');
          return fail();
        };
      return handle;
    },
  };
}

describe('a failing disk leaves the target as it was and no temporary file', () => {
  test.each([
    ['open', 'EROFS', 'dataset/read-only', 'usage'],
    ['open', 'EACCES', 'dataset/permission-denied', 'usage'],
    ['write', 'ENOSPC', 'dataset/disk-full', 'service'],
    ['write', 'EDQUOT', 'dataset/disk-full', 'service'],
    ['sync', 'EIO', 'dataset/file-failed', 'service'],
    ['rename', 'EPERM', 'dataset/permission-denied', 'usage'],
  ] as const)('%s fails with %s', async (operation, errno, code, kind) => {
    await writeFile(path, 'old');
    const writing = writeFileAtomic(path, 'new', { fileSystem: failing(operation, errno) });
    await expect(writing).rejects.toMatchObject({ code, kind, hint: expect.any(String) });
    await expect(writing).rejects.toThrow(path);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(directory)).toEqual(['file.txt']);
  });

  test('an aborted signal', async () => {
    await writeFile(path, 'old');
    await expect(writeFileAtomic(path, 'new', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'dataset/interrupted',
      kind: 'interrupted',
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(directory)).toEqual(['file.txt']);
  });

  test('a device that is really full', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux has /dev/full');
    await expect(writeFileAtomic('/dev/full', 'new')).rejects.toMatchObject({ code: 'dataset/disk-full' });
  });
});

test('writes text and bytes, and keeps the mode of the target', async () => {
  await writeFileAtomic(path, 'new');
  expect(await readFile(path, 'utf8')).toBe('new');
  await chmod(path, 0o666);
  await writeFileAtomic(path, Uint8Array.of(1, 2));
  expect([...(await readFile(path))]).toEqual([1, 2]);
  expect((await stat(path)).mode & 0o777).toBe(0o666);
  expect(await readdir(directory)).toEqual(['file.txt']);
});

test('follows a symbolic link instead of replacing it', async () => {
  await writeFile(path, 'old');
  await symlink(path, join(directory, 'link'));
  await writeFileAtomic(join(directory, 'link'), 'new');
  expect(await readFile(path, 'utf8')).toBe('new');
});

test('a folder in the place of the file, a missing folder, a file in the place of a folder', async () => {
  await mkdir(path);
  await expect(writeFileAtomic(path, 'x')).rejects.toMatchObject({ code: 'dataset/is-a-directory' });
  await expect(writeFileAtomic(join(directory, 'no', 'file'), 'x')).rejects.toMatchObject({
    code: 'dataset/file-not-found',
  });
  await writeFile(join(directory, 'plain'), '');
  await expect(writeFileAtomic(join(directory, 'plain', 'file'), 'x')).rejects.toMatchObject({
    code: 'dataset/not-a-directory',
  });
});

test('a device is written to, never replaced', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows has no /dev/null');
  await writeFileAtomic('/dev/null', 'x');
  expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
});

import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSnapshotFile, type SnapshotFile } from './snapshot-file.ts';

/** A new empty directory; it goes with the test. */
function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'snapshot-file-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

function contentOf({ descriptor, bytes, close }: SnapshotFile): string {
  const content = Buffer.alloc(bytes);
  readSync(descriptor, content, 0, bytes, 0);
  close();
  return content.toString();
}

test('is made once and found again', async () => {
  const directory = join(temporaryDirectory(), 'new/deep');
  let made = 0;
  const make = async () => Buffer.from(`made ${++made}`);
  expect(contentOf(await openSnapshotFile({ directory, key: 'a', make }))).toBe('made 1');
  expect(contentOf(await openSnapshotFile({ directory, key: 'a', make }))).toBe('made 1');
  expect(contentOf(await openSnapshotFile({ directory, key: 'b', make }))).toBe('made 2');
  expect(readdirSync(directory)).toEqual(['a.snapshot', 'b.snapshot']);
});

test('without a directory leaves nothing behind', async () => {
  const make = async () => Buffer.from('x');
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('python-sandbox-')).length;
  expect(contentOf(await openSnapshotFile({ directory: undefined, key: 'a', make }))).toBe('x');
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('python-sandbox-'))).toHaveLength(before);
});

test('uses nothing that others could have written', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows keeps no such rights in the mode of a file');
  const make = async () => Buffer.from('own');
  const shared = temporaryDirectory();
  writeFileSync(join(shared, 'a.snapshot'), 'planted');
  chmodSync(shared, 0o777);
  expect(contentOf(await openSnapshotFile({ directory: shared, key: 'a', make }))).toBe('own');

  const own = temporaryDirectory();
  writeFileSync(join(own, 'a.snapshot'), 'planted');
  chmodSync(join(own, 'a.snapshot'), 0o666);
  expect(contentOf(await openSnapshotFile({ directory: own, key: 'a', make }))).toBe('own');

  const linked = temporaryDirectory();
  writeFileSync(join(linked, 'elsewhere'), 'planted');
  symlinkSync(join(linked, 'elsewhere'), join(linked, 'a.snapshot'));
  expect(contentOf(await openSnapshotFile({ directory: linked, key: 'a', make }))).toBe('own');
  expect(existsSync(join(linked, 'elsewhere'))).toBe(true);
});

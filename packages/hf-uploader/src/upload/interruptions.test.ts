import { RouterError } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { bytes, defaultContents, writeSet } from '../testing/sample-set.ts';
import { startUploadProcess } from '../testing/upload-process.ts';
import { expectRemoteEqualsLocal, publishTo, repo, token, useHub } from '../testing/use-hub.ts';
import type { UploadDatasetOptions } from './upload-dataset.ts';

const fixture = useHub();
const publish = (more: Partial<UploadDatasetOptions> = {}) => publishTo(fixture, more);

describe('retrying', () => {
  test('429 and 5xx are tried again, after as long as Retry-After says', async () => {
    const waits: number[] = [];
    const failures = [{ status: 429, headers: { 'Retry-After': '7' } }, { status: 503 }, { status: 502 }];
    fixture.hub.fault = ({ path }) => (path.includes('/preupload/') ? failures.shift() : undefined);
    await publish({
      retry: { minimumDelayMs: 100, random: () => 0, sleep: async (ms) => void waits.push(ms) },
    });
    expect(waits).toEqual([7000, 200, 400]);
    await expectRemoteEqualsLocal(fixture);
  });

  test('Retry-After may be a date, and no wait is longer than the longest', async () => {
    const waits: number[] = [];
    const failures = [
      { status: 429, headers: { 'Retry-After': 'Sun, 22 Nov 2026 12:00:03 GMT' } },
      { status: 429, headers: { 'Retry-After': '86400' } },
    ];
    fixture.hub.fault = ({ path }) => (path.includes('/preupload/') ? failures.shift() : undefined);
    await publish({
      retry: {
        now: () => Date.UTC(2026, 10, 22, 12, 0, 0),
        maximumDelayMs: 60_000,
        sleep: async (ms) => void waits.push(ms),
      },
    });
    expect(waits).toEqual([3000, 60_000]);
  });

  test('a commit whose answer was lost is not made twice', async () => {
    let dropped = false;
    fixture.hub.fault = ({ path }) => {
      if (!path.includes('/commit/') || dropped) return undefined;
      dropped = true;
      return 'drop-after';
    };
    const result = await publish();
    expect(fixture.hub.commitsOf(repo)).toHaveLength(2);
    expect(result).toMatchObject({ changed: true, commit: fixture.hub.commitsOf(repo).at(-1)?.id });
    await expectRemoteEqualsLocal(fixture);
  });

  test('a repository whose creation was answered into the void is used', async () => {
    let dropped = false;
    fixture.hub.fault = ({ path }) => {
      if (path !== '/api/repos/create' || dropped) return undefined;
      dropped = true;
      return 'drop-after';
    };
    await publish();
    await expectRemoteEqualsLocal(fixture);
  });

  test('a commit of somebody else in between is kept, and ours goes on top', async () => {
    await publish();
    await writeSet(fixture.directory, { ...defaultContents, 'README.md': '# New\n' });
    let done = false;
    fixture.hub.fault = ({ path }) => {
      if (!path.includes('/preupload/') || done) return undefined;
      done = true;
      const { commits } = fixture.hub.repos.get(repo)!;
      const files = new Map(commits.at(-1)!.files).set('NOTES.md', {
        content: Buffer.from('theirs'),
        lfs: false,
      });
      commits.push({ id: 'f'.repeat(40), title: 'theirs', files });
      return undefined;
    };
    await publish();
    expect(fixture.hub.tree(repo).get('NOTES.md')?.toString()).toBe('theirs');
    expect(fixture.hub.tree(repo).get('README.md')?.toString()).toBe('# New\n');
  });
});

describe('interruptions', () => {
  test.each([0, 1, 2])('kill -9 number %i leaves the set as it was', async (index) => {
    await publish();
    const before = fixture.hub.tree(repo);
    await writeSet(fixture.directory, {
      ...defaultContents,
      'contract/train.parquet': bytes(80_000, 90 + index),
    });
    const victim = [/\/preupload\//, /\/storage\//, /\/commit\//][index]!;
    const process = startUploadProcess({
      directory: fixture.directory,
      repo,
      token,
      hubUrl: fixture.hub.url,
    });
    fixture.hub.fault = ({ path }) => {
      if (!victim.test(path)) return undefined;
      process.kill('SIGKILL');
      return 'drop';
    };
    await new Promise((resolve) => process.once('exit', resolve));
    expect(process.signalCode).toBe('SIGKILL');
    expect(fixture.hub.tree(repo)).toEqual(before);
    fixture.hub.fault = () => undefined;
    await publish();
    await expectRemoteEqualsLocal(fixture);
  });

  const places = 20;
  const requestsOfAnUpdate = 10;

  test.each(Array.from({ length: places }, (_, index) => index))(
    'number %i leaves the set as it was, and the next run completes it',
    async (index) => {
      await publish();
      const before = fixture.hub.tree(repo);
      await writeSet(fixture.directory, {
        ...defaultContents,
        'contract/train.parquet': bytes(40_000 + index, 10 + index),
        'contract/extra.parquet': bytes(20_000, 50 + index),
        'README.md': `# Version ${index}\n`,
      });
      const start = fixture.hub.requests.length;
      const cutAt = start + ((index * 7919) % requestsOfAnUpdate);
      const abort = new AbortController();
      const byAbort = index % 2 === 0;
      fixture.hub.fault = (_request, at) => {
        if (at < cutAt) return undefined;
        if (byAbort)
          abort.abort(new RouterError({ code: 'test/stopped', kind: 'interrupted', message: 'stopped' }));
        return 'drop';
      };
      const failed = await publish({ signal: abort.signal, retry: { retries: 1, minimumDelayMs: 1 } }).then(
        () => false,
        () => true,
      );
      // The last of the ten requests of an update is the commit: whatever is cut, it did not happen.
      expect(failed).toBe(true);
      expect(fixture.hub.tree(repo)).toEqual(before);
      fixture.hub.fault = () => undefined;
      await publish();
      await expectRemoteEqualsLocal(fixture);
      expect(fixture.hub.commitsOf(repo)).toHaveLength(3);
    },
  );
});

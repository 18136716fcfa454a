import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { RouterError } from '@router/schemas';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeHub, type FakeRequest } from '../testing/fake-hub.ts';
import { bytes, defaultContents, filesOf, sampleSet, writeSet } from '../testing/sample-set.ts';
import { startUploadProcess } from '../testing/upload-process.ts';
import { planUpload } from './plan-upload.ts';
import {
  publishDataset,
  type UploadDatasetOptions,
  type UploadEvent,
  uploadDataset,
} from './upload-dataset.ts';

const token = 'hf_secretsecretsecretsecret';
const repo = 'someone/routes';

let hub: FakeHub;
let directory: string;
beforeEach(async () => {
  hub = new FakeHub(token);
  await hub.start();
  directory = await sampleSet();
});
afterEach(async () => {
  await hub.stop();
  await rm(directory, { recursive: true, force: true });
});

const options = (more: Partial<UploadDatasetOptions> = {}): UploadDatasetOptions => ({
  directory,
  repo,
  token,
  hubUrl: hub.url,
  retry: { retries: 3, minimumDelayMs: 1, random: () => 0 },
  ...more,
});

const publish = (more: Partial<UploadDatasetOptions> = {}) => publishDataset(options(more));

async function expectRemoteEqualsLocal(): Promise<void> {
  const remote = hub.tree(repo);
  remote.delete('.gitattributes');
  expect(new Map([...remote].sort())).toEqual(new Map([...(await filesOf(directory))].sort()));
}

async function failureOf(promise: Promise<unknown>): Promise<RouterError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!RouterError.isInstance(error)) throw new Error(`expected a RouterError, got ${inspect(error)}`);
  // Whatever a logger could print of the error, the token is not in it.
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(token);
  expect(error.hint).toBeTruthy();
  return error;
}

describe('publishing', () => {
  test('a new set: one repository, one commit, every file as it is here', async () => {
    const result = await publish();
    expect(result.changed).toBe(true);
    expect(hub.commitsOf(repo).map(({ title }) => title)).toEqual(['initial commit', 'Upload data set']);
    expect(hub.repos.get(repo)?.private).toBe(false);
    await expectRemoteEqualsLocal();
    expect(hub.objects.size).toBe(2);
  });

  test('the same set again makes no commit and sends no content', async () => {
    const first = await publish();
    const before = hub.requests.length;
    const second = await publish();
    expect(second).toMatchObject({ changed: false, commit: first.commit });
    expect(hub.commitsOf(repo)).toHaveLength(2);
    expect(hub.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true);
  });

  test('a changed set: only the difference is sent, stale data files go, others stay', async () => {
    await publish();
    const { 'contract/test.parquet': _, ...kept } = defaultContents;
    await writeSet(directory, { ...kept, 'contract/validation.parquet': bytes(500, 3) });
    const { plan } = await publish();
    expect(plan.deleted).toEqual(['contract/test.parquet']);
    expect(plan.files.filter(({ change }) => change !== 'same').map(({ path }) => path)).toEqual([
      'contract/validation.parquet',
      'manifest.json',
    ]);
    await expectRemoteEqualsLocal();
    expect(hub.tree(repo).has('.gitattributes')).toBe(true);
    expect(hub.commitsOf(repo)).toHaveLength(3);
  });

  test('a private set', async () => {
    await publish({ private: true });
    expect(hub.repos.get(repo)?.private).toBe(true);
  });

  test('a pull request leaves the main branch as it is', async () => {
    await publish();
    await writeSet(directory, { ...defaultContents, 'README.md': '# New\n' });
    const result = await publish({ pullRequest: true });
    expect(result.pullRequestUrl).toContain('/discussions/1');
    expect(hub.commitsOf(repo)).toHaveLength(2);
    expect(hub.repos.get(repo)?.pulls).toHaveLength(1);
  });

  test('a pull request whose answer was lost is not opened twice', async () => {
    await publish();
    await writeSet(directory, { ...defaultContents, 'README.md': '# New\n' });
    hub.fault = ({ path }) => (path.includes('/commit/') ? 'drop-after' : undefined);
    const error = await failureOf(publish({ pullRequest: true }));
    expect(error.code).toBe('hf-uploader/network');
    expect(error.hint).toContain('discussions');
    expect(hub.repos.get(repo)?.pulls).toHaveLength(1);
  });

  test('a tag is put on the commit once, and never moved', async () => {
    const { commit } = await publish({ tag: 'v1.0.0' });
    expect(hub.repos.get(repo)?.tags).toEqual(new Map([['v1.0.0', commit]]));
    await publish({ tag: 'v1.0.0' });
    await writeSet(directory, { ...defaultContents, 'README.md': '# New\n' });
    const error = await failureOf(publish({ tag: 'v1.0.0' }));
    expect(error.code).toBe('hf-uploader/tag-exists');
    expect(hub.repos.get(repo)?.tags.get('v1.0.0')).toBe(commit);
  });

  test('progress is told in order', async () => {
    const events: UploadEvent[] = [];
    for await (const event of uploadDataset(options({ tag: 'v1' }))) events.push(event);
    const kinds = events.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1]);
    expect(kinds).toEqual([
      'files-read',
      'repo-created',
      'plan-made',
      'file-progress',
      'committed',
      'tagged',
    ]);
    expect(inspect(events, { depth: 10 })).not.toContain(token);
  });

  test('the token travels in one header to the Hub, and nowhere else', async () => {
    await publish({ tag: 'v1' });
    for (const { path, query, headers, body } of hub.requests) {
      const { authorization, ...others } = headers;
      expect(`${path}?${query}${JSON.stringify(others)}${body.toString('latin1')}`).not.toContain(token);
      expect(authorization).toBe(path.startsWith('/storage/') ? undefined : `Bearer ${token}`);
    }
  });
});

describe('planning', () => {
  test('without a repository nothing is asked and all is new', async () => {
    const plan = await planUpload({ directory, fetch: () => Promise.reject(new Error('no network here')) });
    expect(plan.files.map(({ path }) => path)).toEqual([...(await filesOf(directory)).keys()].sort());
    expect(plan.files.every(({ change }) => change === 'new')).toBe(true);
    expect(plan.bytesToUpload).toBe(plan.files.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  test('with a repository it tells what would change, and changes nothing', async () => {
    await publish();
    await writeSet(directory, { ...defaultContents, 'README.md': '# New\n' });
    const before = hub.requests.length;
    const plan = await planUpload({ directory, repo, token, hubUrl: hub.url });
    expect(plan.files.filter(({ change }) => change === 'updated').map(({ path }) => path)).toEqual([
      'README.md',
    ]);
    expect(hub.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true);
  });

  test('hidden and half-written files are not part of a set', async () => {
    await writeFile(join(directory, '.env'), 'SECRET=1');
    await writeFile(join(directory, 'contract/train.parquet.partial'), 'x');
    const { files } = await planUpload({ directory });
    expect(files.map(({ path }) => path).filter((path) => /env|partial/.test(path))).toEqual([]);
  });
});

describe('one clear error', () => {
  const isCommit = ({ method, path }: FakeRequest) => method === 'POST' && /\/commit\//.test(path);

  test.each([
    [401, 'unauthorized', 'usage'],
    [403, 'forbidden', 'usage'],
    [404, 'not-found', 'usage'],
    [409, 'conflict', 'service'],
    [413, 'too-large', 'service'],
    [429, 'rate-limited', 'service'],
    [500, 'unavailable', 'service'],
    [503, 'unavailable', 'service'],
  ] as const)('for %i on the commit', async (status, code, kind) => {
    hub.fault = (request) =>
      isCommit(request) ? { status, body: { error: `no, ${token}, because ${status}` } } : undefined;
    const error = await failureOf(publish());
    expect(error).toMatchObject({ code: `hf-uploader/${code}`, kind });
    expect(error.message).toContain(String(status));
    expect(error.message).toContain(`because ${status}`);
    expect(error.message).not.toMatch(/[\r\n]/);
    expect(hub.commitsOf(repo)).toHaveLength(1);
  });

  test('for a wrong token', async () => {
    hub.fault = () => undefined;
    const error = await publishDataset(options({ token: 'hf_wrong' })).catch((reason: RouterError) => reason);
    expect(error).toMatchObject({ code: 'hf-uploader/unauthorized' });
  });

  test('for creating where the token may not', async () => {
    hub.fault = ({ path }) =>
      path === '/api/repos/create'
        ? { status: 403, body: { error: 'no rights in this namespace' } }
        : undefined;
    expect((await failureOf(publish())).code).toBe('hf-uploader/forbidden');
  });

  test('for a page of a proxy, without the page', async () => {
    hub.fault = () => ({
      status: 403,
      headers: { 'Content-Type': 'text/html' },
      body: Buffer.from('<html>no</html>'),
    });
    expect((await failureOf(publish())).message).toBe(
      'The Hub answered 403 for someone/routes: the token may not write there.',
    );
  });

  test('for a connection that stays lost', async () => {
    hub.fault = () => 'drop';
    expect(await failureOf(publish())).toMatchObject({ code: 'hf-uploader/network', kind: 'service' });
  });

  test('for a hub that is not there', async () => {
    const url = hub.url;
    await hub.stop();
    expect((await failureOf(publish({ hubUrl: url }))).code).toBe('hf-uploader/network');
    hub = new FakeHub(token);
    await hub.start();
  });

  test.each([
    ['a bad repository name', { repo: 'no-namespace' }, 'hf-uploader/invalid-repo'],
    ['a token that is none', { token: 'secret' }, 'hf-uploader/invalid-token'],
    ['an address without TLS', { hubUrl: 'http://example.org' }, 'hf-uploader/insecure-url'],
    ['a tag on a pull request', { tag: 'v1', pullRequest: true }, 'hf-uploader/tag-on-pull-request'],
    ['a tag that is none', { tag: 'v 1' }, 'hf-uploader/invalid-tag'],
    ['a folder that is not there', { directory: '/nonexistent' }, 'hf-uploader/directory-not-found'],
  ])('for %s, before anything is sent', async (_name, more, code) => {
    const error = await publish(more).catch((reason: RouterError) => reason);
    expect(error).toMatchObject({ code, kind: 'usage' });
    expect(hub.requests).toHaveLength(0);
  });

  test('for a set that differs from its manifest, unless forced', async () => {
    await writeFile(join(directory, 'contract/test.jsonl'), 'edited');
    expect((await failureOf(publish())).code).toBe('hf-uploader/invalid-set');
    expect(hub.requests).toHaveLength(0);
    await publish({ force: true });
    await expectRemoteEqualsLocal();
  });
});

describe('retrying', () => {
  test('429 and 5xx are tried again, after as long as Retry-After says', async () => {
    const waits: number[] = [];
    const failures = [{ status: 429, headers: { 'Retry-After': '7' } }, { status: 503 }, { status: 502 }];
    hub.fault = ({ path }) => (path.includes('/preupload/') ? failures.shift() : undefined);
    await publish({
      retry: { minimumDelayMs: 100, random: () => 0, sleep: async (ms) => void waits.push(ms) },
    });
    expect(waits).toEqual([7000, 200, 400]);
    await expectRemoteEqualsLocal();
  });

  test('Retry-After may be a date, and no wait is longer than the longest', async () => {
    const waits: number[] = [];
    const failures = [
      { status: 429, headers: { 'Retry-After': 'Sun, 22 Nov 2026 12:00:03 GMT' } },
      { status: 429, headers: { 'Retry-After': '86400' } },
    ];
    hub.fault = ({ path }) => (path.includes('/preupload/') ? failures.shift() : undefined);
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
    hub.fault = ({ path }) => {
      if (!path.includes('/commit/') || dropped) return undefined;
      dropped = true;
      return 'drop-after';
    };
    const result = await publish();
    expect(hub.commitsOf(repo)).toHaveLength(2);
    expect(result).toMatchObject({ changed: true, commit: hub.commitsOf(repo).at(-1)?.id });
    await expectRemoteEqualsLocal();
  });

  test('a repository whose creation was answered into the void is used', async () => {
    let dropped = false;
    hub.fault = ({ path }) => {
      if (path !== '/api/repos/create' || dropped) return undefined;
      dropped = true;
      return 'drop-after';
    };
    await publish();
    await expectRemoteEqualsLocal();
  });

  test('a commit of somebody else in between is kept, and ours goes on top', async () => {
    await publish();
    await writeSet(directory, { ...defaultContents, 'README.md': '# New\n' });
    let done = false;
    hub.fault = ({ path }) => {
      if (!path.includes('/preupload/') || done) return undefined;
      done = true;
      const { commits } = hub.repos.get(repo)!;
      const files = new Map(commits.at(-1)!.files).set('NOTES.md', {
        content: Buffer.from('theirs'),
        lfs: false,
      });
      commits.push({ id: 'f'.repeat(40), title: 'theirs', files });
      return undefined;
    };
    await publish();
    expect(hub.tree(repo).get('NOTES.md')?.toString()).toBe('theirs');
    expect(hub.tree(repo).get('README.md')?.toString()).toBe('# New\n');
  });
});

describe('interruptions', () => {
  test.each([0, 1, 2])('kill -9 number %i leaves the set as it was', async (index) => {
    await publish();
    const before = hub.tree(repo);
    await writeSet(directory, { ...defaultContents, 'contract/train.parquet': bytes(80_000, 90 + index) });
    const victim = [/\/preupload\//, /\/storage\//, /\/commit\//][index]!;
    const process = startUploadProcess({ directory, repo, token, hubUrl: hub.url });
    hub.fault = ({ path }) => {
      if (!victim.test(path)) return undefined;
      process.kill('SIGKILL');
      return 'drop';
    };
    await new Promise((resolve) => process.once('exit', resolve));
    expect(process.signalCode).toBe('SIGKILL');
    expect(hub.tree(repo)).toEqual(before);
    hub.fault = () => undefined;
    await publish();
    await expectRemoteEqualsLocal();
  });

  const places = 20;
  const requestsOfAnUpdate = 10;

  test.each(Array.from({ length: places }, (_, index) => index))(
    'number %i leaves the set as it was, and the next run completes it',
    async (index) => {
      await publish();
      const before = hub.tree(repo);
      await writeSet(directory, {
        ...defaultContents,
        'contract/train.parquet': bytes(40_000 + index, 10 + index),
        'contract/extra.parquet': bytes(20_000, 50 + index),
        'README.md': `# Version ${index}\n`,
      });
      const start = hub.requests.length;
      const cutAt = start + ((index * 7919) % requestsOfAnUpdate);
      const abort = new AbortController();
      const byAbort = index % 2 === 0;
      hub.fault = (_request, at) => {
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
      expect(hub.tree(repo)).toEqual(before);
      hub.fault = () => undefined;
      await publish();
      await expectRemoteEqualsLocal();
      expect(hub.commitsOf(repo)).toHaveLength(3);
    },
  );
});

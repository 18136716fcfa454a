import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { bytes, defaultContents, writeSet } from '../testing/sample-set.ts';
import {
  expectRemoteEqualsLocal,
  failureOf,
  publishTo,
  repo,
  token,
  uploadOptions,
  useHub,
} from '../testing/use-hub.ts';
import { type UploadDatasetOptions, type UploadEvent, uploadDataset } from './upload-dataset.ts';

const fixture = useHub();
const publish = (more: Partial<UploadDatasetOptions> = {}) => publishTo(fixture, more);

describe('publishing', () => {
  test('a new set: one repository, one commit, every file as it is here', async () => {
    const result = await publish();
    expect(result.changed).toBe(true);
    expect(fixture.hub.commitsOf(repo).map(({ title }) => title)).toEqual([
      'initial commit',
      'Upload data set',
    ]);
    expect(fixture.hub.repos.get(repo)?.private).toBe(false);
    await expectRemoteEqualsLocal(fixture);
    expect(fixture.hub.objects.size).toBe(2);
  });

  test('the same set again makes no commit and sends no content', async () => {
    const first = await publish();
    const before = fixture.hub.requests.length;
    const second = await publish();
    expect(second).toMatchObject({ changed: false, commit: first.commit });
    expect(fixture.hub.commitsOf(repo)).toHaveLength(2);
    expect(fixture.hub.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true);
  });

  test('a changed set: only the difference is sent, stale data files go, others stay', async () => {
    await publish();
    const { 'contract/test.parquet': _, ...kept } = defaultContents;
    await writeSet(fixture.directory, { ...kept, 'contract/validation.parquet': bytes(500, 3) });
    const { plan } = await publish();
    expect(plan.deleted).toEqual(['contract/test.parquet']);
    expect(plan.files.filter(({ change }) => change !== 'same').map(({ path }) => path)).toEqual([
      'contract/validation.parquet',
      'manifest.json',
    ]);
    await expectRemoteEqualsLocal(fixture);
    expect(fixture.hub.tree(repo).has('.gitattributes')).toBe(true);
    expect(fixture.hub.commitsOf(repo)).toHaveLength(3);
  });

  test('a private set', async () => {
    await publish({ private: true });
    expect(fixture.hub.repos.get(repo)?.private).toBe(true);
  });

  test('a set that is meant to be private never goes to a public repository', async () => {
    await publish();
    await writeSet(fixture.directory, { ...defaultContents, 'README.md': '# Secret\n' });
    expect((await failureOf(publish({ private: true }))).code).toBe('hf-uploader/not-private');
    expect(fixture.hub.commitsOf(repo)).toHaveLength(2);
    fixture.hub.repos.get(repo)!.private = true;
    await publish({ private: true });
    await expectRemoteEqualsLocal(fixture);
  });

  test('a pull request leaves the main branch as it is', async () => {
    await publish();
    await writeSet(fixture.directory, { ...defaultContents, 'README.md': '# New\n' });
    const result = await publish({ pullRequest: true });
    expect(result.pullRequestUrl).toContain('/discussions/1');
    expect(fixture.hub.commitsOf(repo)).toHaveLength(2);
    expect(fixture.hub.repos.get(repo)?.pulls).toHaveLength(1);
  });

  test('a pull request whose answer was lost is not opened twice', async () => {
    await publish();
    await writeSet(fixture.directory, { ...defaultContents, 'README.md': '# New\n' });
    fixture.hub.fault = ({ path }) => (path.includes('/commit/') ? 'drop-after' : undefined);
    const error = await failureOf(publish({ pullRequest: true }));
    expect(error.code).toBe('hf-uploader/network');
    expect(error.hint).toContain('discussions');
    expect(fixture.hub.repos.get(repo)?.pulls).toHaveLength(1);
  });

  test('a tag is put on the commit once, and never moved', async () => {
    const { commit } = await publish({ tag: 'v1.0.0' });
    expect(fixture.hub.repos.get(repo)?.tags).toEqual(new Map([['v1.0.0', commit]]));
    await publish({ tag: 'v1.0.0' });
    await writeSet(fixture.directory, { ...defaultContents, 'README.md': '# New\n' });
    const error = await failureOf(publish({ tag: 'v1.0.0' }));
    expect(error.code).toBe('hf-uploader/tag-exists');
    expect(fixture.hub.repos.get(repo)?.tags.get('v1.0.0')).toBe(commit);
  });

  test('progress is told in order', async () => {
    const events: UploadEvent[] = [];
    for await (const event of uploadDataset(uploadOptions(fixture, { tag: 'v1' }))) events.push(event);
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
    for (const { path, query, headers, body } of fixture.hub.requests) {
      const { authorization, ...others } = headers;
      expect(`${path}?${query}${JSON.stringify(others)}${body.toString('latin1')}`).not.toContain(token);
      expect(authorization).toBe(path.startsWith('/storage/') ? undefined : `Bearer ${token}`);
    }
  });
});

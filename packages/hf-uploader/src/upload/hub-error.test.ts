import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RouterError } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { FakeHub, type FakeRequest } from '../testing/fake-hub.ts';
import {
  expectRemoteEqualsLocal,
  failureOf,
  publishTo,
  repo,
  token,
  uploadOptions,
  useHub,
} from '../testing/use-hub.ts';
import { publishDataset, type UploadDatasetOptions } from './upload-dataset.ts';

const fixture = useHub();
const publish = (more: Partial<UploadDatasetOptions> = {}) => publishTo(fixture, more);

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
    fixture.hub.fault = (request) =>
      isCommit(request) ? { status, body: { error: `no, ${token}, because ${status}` } } : undefined;
    const error = await failureOf(publish());
    expect(error).toMatchObject({ code: `hf-uploader/${code}`, kind });
    expect(error.message).toContain(String(status));
    expect(error.message).toContain(`because ${status}`);
    expect(error.message).not.toMatch(/[\r\n]/);
    expect(fixture.hub.commitsOf(repo)).toHaveLength(1);
  });

  test('for a wrong token', async () => {
    fixture.hub.fault = () => undefined;
    const error = await publishDataset(uploadOptions(fixture, { token: 'hf_wrong' })).catch(
      (reason: RouterError) => reason,
    );
    expect(error).toMatchObject({ code: 'hf-uploader/unauthorized' });
  });

  test('for creating where the token may not', async () => {
    fixture.hub.fault = ({ path }) =>
      path === '/api/repos/create'
        ? { status: 403, body: { error: 'no rights in this namespace' } }
        : undefined;
    expect((await failureOf(publish())).code).toBe('hf-uploader/forbidden');
  });

  test('for a page of a proxy, without the page', async () => {
    fixture.hub.fault = () => ({
      status: 403,
      headers: { 'Content-Type': 'text/html' },
      body: Buffer.from('<html>no</html>'),
    });
    expect((await failureOf(publish())).message).toBe(
      'The Hub answered 403 for someone/routes: the token may not write there.',
    );
  });

  test('for a connection that stays lost', async () => {
    fixture.hub.fault = () => 'drop';
    expect(await failureOf(publish())).toMatchObject({ code: 'hf-uploader/network', kind: 'service' });
  });

  test('for a hub that is not there', async () => {
    const url = fixture.hub.url;
    await fixture.hub.stop();
    expect((await failureOf(publish({ hubUrl: url }))).code).toBe('hf-uploader/network');
    fixture.hub = new FakeHub(token);
    await fixture.hub.start();
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
    expect(fixture.hub.requests).toHaveLength(0);
  });

  test('for a set that differs from its manifest, unless forced', async () => {
    await writeFile(join(fixture.directory, 'contract/test.jsonl'), 'edited');
    expect((await failureOf(publish())).code).toBe('hf-uploader/invalid-set');
    expect(fixture.hub.requests).toHaveLength(0);
    await publish({ force: true });
    await expectRemoteEqualsLocal(fixture);
  });
});

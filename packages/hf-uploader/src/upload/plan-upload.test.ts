import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultContents, filesOf, writeSet } from '../testing/sample-set.ts';
import { publishTo, repo, token, useHub } from '../testing/use-hub.ts';
import { planUpload } from './plan-upload.ts';
import type { UploadDatasetOptions } from './upload-dataset.ts';

const fixture = useHub();
const publish = (more: Partial<UploadDatasetOptions> = {}) => publishTo(fixture, more);

describe('planning', () => {
  test('without a repository nothing is asked and all is new', async () => {
    const plan = await planUpload({
      directory: fixture.directory,
      fetch: () => Promise.reject(new Error('no network here')),
    });
    expect(plan.files.map(({ path }) => path)).toEqual([...(await filesOf(fixture.directory)).keys()].sort());
    expect(plan.files.every(({ change }) => change === 'new')).toBe(true);
    expect(plan.bytesToUpload).toBe(plan.files.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  test('with a repository it tells what would change, and changes nothing', async () => {
    await publish();
    await writeSet(fixture.directory, { ...defaultContents, 'README.md': '# New\n' });
    const before = fixture.hub.requests.length;
    const plan = await planUpload({ directory: fixture.directory, repo, token, hubUrl: fixture.hub.url });
    expect(plan.files.filter(({ change }) => change === 'updated').map(({ path }) => path)).toEqual([
      'README.md',
    ]);
    expect(fixture.hub.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true);
  });

  test('hidden and half-written files are not part of a set', async () => {
    await writeFile(join(fixture.directory, '.env'), 'SECRET=1');
    await writeFile(join(fixture.directory, 'contract/train.parquet.partial'), 'x');
    const { files } = await planUpload({ directory: fixture.directory });
    expect(files.map(({ path }) => path).filter((path) => /env|partial/.test(path))).toEqual([]);
  });
});

import { rm } from 'node:fs/promises';
import { inspect } from 'node:util';
import { RouterError } from '@router/schemas';
import { afterEach, beforeEach, expect } from 'vitest';
import { publishDataset, type UploadDatasetOptions } from '../upload/upload-dataset.ts';
import { FakeHub } from './fake-hub.ts';
import { filesOf, sampleSet } from './sample-set.ts';

export const token = 'hf_secretsecretsecretsecret';
export const repo = 'someone/routes';

/** A hub and a folder with a set, fresh for every test of a file. */
export interface HubFixture {
  hub: FakeHub;
  directory: string;
}

/** Starts and stops the fixture around each test. */
export function useHub(): HubFixture {
  const fixture = {} as HubFixture;
  beforeEach(async () => {
    fixture.hub = new FakeHub(token);
    await fixture.hub.start();
    fixture.directory = await sampleSet();
  });
  afterEach(async () => {
    await fixture.hub.stop();
    await rm(fixture.directory, { recursive: true, force: true });
  });
  return fixture;
}

/** Options that reach the fixture's hub and wait a millisecond where a real upload waits a second. */
export function uploadOptions(
  { hub, directory }: HubFixture,
  more: Partial<UploadDatasetOptions> = {},
): UploadDatasetOptions {
  return {
    directory,
    repo,
    token,
    hubUrl: hub.url,
    retry: { retries: 3, minimumDelayMs: 1, random: () => 0 },
    ...more,
  };
}

export const publishTo = (fixture: HubFixture, more: Partial<UploadDatasetOptions> = {}) =>
  publishDataset(uploadOptions(fixture, more));

/** The main branch holds the files of the folder, byte for byte, and none beside them. */
export async function expectRemoteEqualsLocal({ hub, directory }: HubFixture): Promise<void> {
  const remote = hub.tree(repo);
  remote.delete('.gitattributes');
  expect(new Map([...remote].sort())).toEqual(new Map([...(await filesOf(directory))].sort()));
}

/** The RouterError that a promise fails with. Whatever a logger could print of it, the token is not in it. */
export async function failureOf(promise: Promise<unknown>): Promise<RouterError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!RouterError.isInstance(error)) throw new Error(`expected a RouterError, got ${inspect(error)}`);
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(token);
  expect(error.hint).toBeTruthy();
  return error;
}

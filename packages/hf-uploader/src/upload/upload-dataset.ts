import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { RouterError } from '@router/schemas';
import { checkConnection } from './check-connection.ts';
import { checkManifest } from './check-manifest.ts';
import { eventsOf } from './event-queue.ts';
import { type LocalFile, readFileSet } from './file-set.ts';
import type { HubConnection } from './hub-connection.ts';
import { hubError, statusOf } from './hub-error.ts';
import { type HubCall, type RemoteSet, readRemoteSet } from './remote-set.ts';
import { requirePrivate } from './require-private.ts';
import { type RetryEvent, type RetryOptions, retryingFetch } from './retrying-fetch.ts';
import { tagCommit } from './tag-commit.ts';
import { compareFileSets, isUnchanged, type UploadPlan } from './upload-plan.ts';

export interface UploadDatasetOptions extends HubConnection {
  /** The folder of the set. */
  directory: string;
  /** Make the data set private; one that is there and public is refused. @default false */
  private?: boolean;
  /** Open a pull request in place of a commit on the main branch. @default false */
  pullRequest?: boolean;
  /** A tag for the commit, for example `v1.0.0`; not with a pull request. */
  tag?: string;
  /** The commit's title. @default 'Upload data set' */
  title?: string;
  /** Upload also what {@link checkManifest} refuses. @default false */
  force?: boolean;
  retry?: RetryOptions;
}

export type UploadEvent =
  | { type: 'files-read'; files: number; bytes: number }
  | { type: 'repo-created'; repo: string; private: boolean }
  | { type: 'plan-made'; plan: UploadPlan }
  | { type: 'file-progress'; path: string; state: 'hashing' | 'uploading'; progress: number }
  | RetryEvent
  | { type: 'unchanged' }
  | { type: 'committed'; commit: string; pullRequestUrl?: string }
  | { type: 'tagged'; tag: string; commit: string };

export interface UploadResult {
  /** The commit that holds the set; of the pull request where one was opened. */
  commit: string;
  /** False where the repository already held the same content. */
  changed: boolean;
  pullRequestUrl?: string;
  plan: UploadPlan;
}

/** How often the comparison starts over when the repository moved or an answer was lost. */
const rounds = 4;

/**
 * Publishes a folder as a data set: one commit with all that changed, or none. Large files go first and are
 * seen by nobody until the commit, so that an upload that ends in the middle leaves the set as it was; the next one
 * sends what is missing.
 *
 * Yields progress and returns the result. Leaving the loop early stops the upload.
 * @throws RouterError `hf-uploader/…`: `unauthorized`, `forbidden`, `not-found`, `conflict`, `too-large`, `rate-limited`,
 * `unavailable`, `network`, `invalid-set`, `not-private`, `tag-exists` and those of wrong usage. The token is in none of them.
 */
export function uploadDataset(
  options: UploadDatasetOptions,
): AsyncGenerator<UploadEvent, UploadResult, undefined> {
  return eventsOf<UploadEvent, UploadResult>(async (emit, signal) => {
    try {
      return await upload(options, emit, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw hubError(error, options);
    }
  }, options.signal);
}

/** {@link uploadDataset} as a promise. */
export async function publishDataset({
  onEvent = () => {},
  ...options
}: UploadDatasetOptions & { onEvent?: (event: UploadEvent) => void }): Promise<UploadResult> {
  const events = uploadDataset(options);
  for (;;) {
    const next = await events.next();
    if (next.done) return next.value;
    onEvent(next.value);
  }
}

type Emit = (event: UploadEvent) => void;

async function upload(options: UploadDatasetOptions, emit: Emit, signal: AbortSignal): Promise<UploadResult> {
  const { directory, repo, token, hubUrl, tag, pullRequest = false } = options;
  checkConnection(options);
  checkTag(tag, pullRequest);
  const local = await readFileSet(directory, { signal });
  if (!options.force) await checkManifest(directory, local);
  emit({ type: 'files-read', files: local.length, bytes: local.reduce((sum, { bytes }) => sum + bytes, 0) });
  const call: HubCall = {
    repo: { type: 'dataset', name: repo },
    accessToken: token,
    ...(hubUrl && { hubUrl: hubUrl.replace(/\/+$/, '') }),
    fetch: retryingFetch({
      fetch: withSignal(options.fetch ?? globalThis.fetch, signal),
      signal,
      // A commit or a new repository may exist though its answer was lost: those are compared anew, never sent blindly.
      isRepeatable: (url) => !/\/commit\/|\/api\/repos\/create|\/tag\//.test(url),
      onRetry: emit,
      options: options.retry,
    }),
  };
  const result = await bringAbout({ local, call, options, emit, signal });
  if (tag && (await tagCommit(call, tag, result.commit)))
    emit({ type: 'tagged', tag, commit: result.commit });
  return result;
}

interface Attempt {
  local: readonly LocalFile[];
  call: HubCall;
  options: UploadDatasetOptions;
  emit: Emit;
  signal: AbortSignal;
}

/** Compares and commits until the repository holds the set. */
async function bringAbout(attempt: Attempt): Promise<UploadResult> {
  const { options, emit, signal } = attempt;
  for (let round = 1; ; round++) {
    const remote = await findOrCreate(attempt);
    const plan = compareFileSets(attempt.local, remote.files, remote.published);
    emit({ type: 'plan-made', plan });
    if (isUnchanged(plan) && remote.head) {
      emit({ type: 'unchanged' });
      return { commit: remote.head, changed: round > 1, plan };
    }
    try {
      return await commitPlan(attempt, plan, remote.head);
    } catch (error) {
      signal.throwIfAborted();
      if (options.pullRequest && statusOf(error) === undefined) throw lostPullRequest(error, options);
      if (round === rounds || options.pullRequest || !mayHaveMoved(error)) throw error;
    }
  }
}

/** A conflict, a failure of the server or a lost answer: what is there now decides what is left to do. */
function mayHaveMoved(error: unknown): boolean {
  const status = statusOf(error);
  if (status === undefined) return RouterError.isInstance(hubError(error, { repo: '' }));
  return status === 409 || status === 412 || (status >= 500 && status !== 503);
}

/** A pull request cannot be found again by its content, so a lost answer is left to a person. */
function lostPullRequest(error: unknown, { repo, token }: UploadDatasetOptions): unknown {
  const known = hubError(error, { repo, token });
  if (!RouterError.isInstance(known)) return error;
  return new RouterError({
    code: known.code,
    kind: known.kind,
    message: known.message,
    hint: `Look at the discussions of ${repo} first: the pull request may have been opened.`,
  });
}

async function findOrCreate({ call, options, emit }: Attempt): Promise<RemoteSet> {
  const found = await readRemoteSet(call);
  if (found && options.private) await requirePrivate(call);
  if (found) return found;
  const { createRepo } = await import('@huggingface/hub');
  const isPrivate = options.private ?? false;
  try {
    await createRepo({ ...call, accessToken: options.token, visibility: isPrivate ? 'private' : 'public' });
    emit({ type: 'repo-created', repo: options.repo, private: isPrivate });
  } catch (error) {
    // The answer of an earlier try may have been lost; what counts is that the repository is there now.
    const there =
      statusOf(error) === 409 || statusOf(error) === undefined ? await readRemoteSet(call) : undefined;
    if (!there) throw error;
    if (isPrivate) await requirePrivate(call);
    return there;
  }
  return (await readRemoteSet(call)) ?? { head: undefined, files: [], published: [] };
}

async function commitPlan(
  { call, options, emit, signal }: Attempt,
  plan: UploadPlan,
  head: string | undefined,
): Promise<UploadResult> {
  const { commitIter } = await import('@huggingface/hub');
  const changed = plan.files.filter(({ change }) => change !== 'same');
  const additions = await Promise.all(
    changed.map(async ({ path }) => ({
      operation: 'addOrUpdate' as const,
      path,
      content: await openAsBlob(join(options.directory, path)),
    })),
  );
  const progress = commitIter({
    ...call,
    title: options.title ?? 'Upload data set',
    operations: [...additions, ...plan.deleted.map((path) => ({ operation: 'delete' as const, path }))],
    isPullRequest: options.pullRequest ?? false,
    ...(head && { parentCommit: head }),
    abortSignal: signal,
  });
  for (;;) {
    const next = await progress.next();
    if (!next.done) {
      const event = next.value;
      if (event.event === 'fileProgress' && event.state !== 'error')
        emit({ type: 'file-progress', path: event.path, state: event.state, progress: event.progress });
      continue;
    }
    const commit = next.value?.commit.oid ?? '';
    const pullRequestUrl = next.value?.pullRequestUrl;
    emit({ type: 'committed', commit, ...(pullRequestUrl && { pullRequestUrl }) });
    return { commit, changed: true, plan, ...(pullRequestUrl && { pullRequestUrl }) };
  }
}

function checkTag(tag: string | undefined, pullRequest: boolean): void {
  if (tag === undefined) return;
  if (pullRequest)
    throw new RouterError({
      code: 'hf-uploader/tag-on-pull-request',
      kind: 'usage',
      message: `A pull request is not a version: tag ${JSON.stringify(tag)} cannot be put on it.`,
      hint: 'Tag after the pull request is merged.',
    });
  if (!/^[A-Za-z0-9][\w.+-]*$/.test(tag))
    throw new RouterError({
      code: 'hf-uploader/invalid-tag',
      kind: 'usage',
      message: `${JSON.stringify(tag)} is no tag: expected letters, digits, ".", "_", "+" and "-", for example v1.0.0.`,
    });
}

function withSignal(fetch: typeof globalThis.fetch, signal: AbortSignal): typeof globalThis.fetch {
  return (input, init) =>
    fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, signal]) : signal });
}

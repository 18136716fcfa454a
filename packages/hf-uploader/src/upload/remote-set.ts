import { manifestFiles } from './check-manifest.ts';
import { statusOf } from './hub-error.ts';
import type { RemoteFile } from './upload-plan.ts';

/** What the Hub client needs to know on every call. */
export interface HubCall {
  repo: { type: 'dataset'; name: string };
  accessToken?: string;
  hubUrl?: string;
  fetch: typeof globalThis.fetch;
}

/** A data set as it is on the Hub. */
export interface RemoteSet {
  /** The newest commit of the main branch. */
  head: string | undefined;
  files: RemoteFile[];
  /** Data files that the manifest there names: what an earlier upload of ours put there. */
  published: string[];
}

/** Reads the main branch; undefined where there is no such data set. */
export async function readRemoteSet(call: HubCall): Promise<RemoteSet | undefined> {
  const { downloadFile, listCommits, listFiles } = await import('@huggingface/hub');
  try {
    // The head is read first: a commit that lands in between makes ours fail, and never be built on a stale list.
    const commits = await listCommits({ ...call, batchSize: 1 }).next();
    const files: RemoteFile[] = [];
    for await (const { type, path, oid, lfs } of listFiles({ ...call, recursive: true }))
      if (type === 'file') files.push({ path, ...(oid && { gitOid: oid }), ...(lfs && { sha256: lfs.oid }) });
    const manifest = files.some(({ path }) => path === 'manifest.json')
      ? await downloadFile({ ...call, path: 'manifest.json', xet: false })
      : undefined;
    return {
      head: commits.done ? undefined : commits.value.oid,
      files,
      published: manifestFiles((await manifest?.text()) ?? '').map(({ path }) => path),
    };
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

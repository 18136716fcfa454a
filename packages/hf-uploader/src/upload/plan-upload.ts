import { checkConnection } from './check-connection.ts';
import { readFileSet } from './file-set.ts';
import type { HubConnection } from './hub-connection.ts';
import { hubError } from './hub-error.ts';
import { readRemoteSet } from './remote-set.ts';
import { compareFileSets, type UploadPlan } from './upload-plan.ts';

export interface PlanUploadOptions extends Partial<HubConnection> {
  /** The folder of the set. */
  directory: string;
}

/**
 * The files of a set with sizes and hashes. With a `repo` also what an upload would change there; without one
 * nothing is asked of the network and every file counts as new. Nothing is written.
 * @throws RouterError as {@link uploadDataset} does
 */
export async function planUpload({
  directory,
  repo,
  token,
  hubUrl,
  fetch = globalThis.fetch,
  signal,
}: PlanUploadOptions): Promise<UploadPlan> {
  if (repo !== undefined) checkConnection({ repo, token, hubUrl });
  const local = await readFileSet(directory, { signal });
  if (repo === undefined) return compareFileSets(local, []);
  try {
    const remote = await readRemoteSet({
      repo: { type: 'dataset', name: repo },
      ...(token && { accessToken: token }),
      ...(hubUrl && { hubUrl }),
      fetch: (input, init) => fetch(input, { ...init, ...(signal && { signal }) }),
    });
    return compareFileSets(local, remote?.files ?? [], remote?.published);
  } catch (error) {
    signal?.throwIfAborted();
    throw hubError(error, { repo, token });
  }
}

import { RouterError } from '@router/schemas';
import { HubStatusError } from './hub-status-error.ts';
import type { HubCall } from './remote-set.ts';

/**
 * Puts a tag on a commit; a tag that is already there on that commit is fine. The client has no call for tags,
 * so the two requests are made here.
 * @returns whether a tag was made
 * @throws RouterError `hf-uploader/tag-exists` when the tag is on another commit
 */
export async function tagCommit(call: HubCall, tag: string, commit: string): Promise<boolean> {
  const base = `${call.hubUrl ?? 'https://huggingface.co'}/api/datasets/${call.repo.name}`;
  const headers = {
    'Content-Type': 'application/json',
    ...(call.accessToken && { Authorization: `Bearer ${call.accessToken}` }),
  };
  const refs = await call.fetch(`${base}/refs`, { headers });
  if (!refs.ok) throw await HubStatusError.from(refs);
  const { tags = [] } = (await refs.json()) as { tags?: { name: string; targetCommit: string }[] };
  const existing = tags.find(({ name }) => name === tag);
  if (existing?.targetCommit === commit) return false;
  if (existing)
    throw new RouterError({
      code: 'hf-uploader/tag-exists',
      kind: 'usage',
      message: `Tag ${tag} of ${call.repo.name} is on commit ${existing.targetCommit.slice(0, 12)}, not on ${commit.slice(0, 12)}: a published version is never moved.`,
      hint: 'Choose the next version.',
    });
  const made = await call.fetch(`${base}/tag/${encodeURIComponent(commit)}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ tag }),
  });
  if (!made.ok) throw await HubStatusError.from(made);
  return true;
}

import { RouterError } from '@router/schemas';
import type { HubCall } from './remote-set.ts';

/**
 * Refuses to put a set that is meant to be private where everybody can read it.
 * @throws RouterError `hf-uploader/not-private`
 */
export async function requirePrivate({ repo, ...call }: HubCall): Promise<void> {
  const { datasetInfo } = await import('@huggingface/hub');
  const { private: isPrivate } = await datasetInfo({ ...call, name: repo.name, revision: 'main' });
  if (isPrivate) return;
  throw new RouterError({
    code: 'hf-uploader/not-private',
    kind: 'usage',
    message: `${repo.name} is public already, and the upload was to be private.`,
    hint: 'Make it private in its settings first, choose another name, or upload without --private.',
  });
}

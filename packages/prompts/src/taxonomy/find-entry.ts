import { RouterError } from '@router/schemas';
import type { TaxonomyEntry } from './taxonomy-entry.ts';

/**
 * The entry of that id.
 * @throws RouterError `prompts/unknown-id`, which names the group and the ids that resemble the wrong one
 */
export function findEntry<Entry extends Pick<TaxonomyEntry, 'id'>>(
  group: string,
  entries: readonly Entry[],
  id: string,
): Entry {
  const found = entries.find((entry) => entry.id === id);
  if (found) return found;
  const words = id.split('-');
  const similar = entries.filter((entry) => words.some((word) => entry.id.split('-').includes(word)));
  const shown = (similar.length > 0 ? similar : entries).slice(0, 5).map((entry) => entry.id);
  throw new RouterError({
    code: 'prompts/unknown-id',
    kind: 'usage',
    message: `There is no ${group} ${JSON.stringify(id)} in the taxonomy of ${entries.length}: expected an id such as ${shown.join(', ') || '(the group is empty)'}.`,
    hint: 'Pass the taxonomy that the plan was made with.',
  });
}

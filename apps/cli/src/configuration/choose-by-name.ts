import { RouterError } from '@router/schemas';

/**
 * The entries that a comma-separated option names, or every one for `all`.
 * @throws RouterError `cli/invalid-option` listing the names there are.
 */
export function chooseByName<Entry extends { readonly id: string }>(
  flag: string,
  text: string,
  entries: readonly Entry[],
): Entry[] {
  if (text === 'all') return [...entries];
  return text.split(',').map((name) => {
    const entry = entries.find(({ id }) => id === name.trim());
    if (entry) return entry;
    throw new RouterError({
      code: 'cli/invalid-option',
      kind: 'usage',
      message: `${flag} names ${JSON.stringify(name)}: expected ${entries.map(({ id }) => id).join(', ')} or all.`,
    });
  });
}

import type { Random } from './seeded-random.ts';

/** Draws an item in proportion to its weight (1 where none is given). */
export function pickWeighted<Item extends { readonly weight?: number }>(
  items: readonly Item[],
  random: Random,
): Item {
  const total = items.reduce((sum, { weight = 1 }) => sum + weight, 0);
  let left = random.next() * total;
  for (const item of items) {
    left -= item.weight ?? 1;
    if (left < 0) return item;
  }
  return items.at(-1) as Item;
}

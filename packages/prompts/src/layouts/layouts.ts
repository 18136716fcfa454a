import { RouterError } from '@router/schemas';
import { contractLayout } from './contract.ts';
import { functionalLayout } from './functional.ts';
import type { Layout } from './layout.ts';
import { noThoughtLayout } from './no-thought.ts';
import { toolFirstLayout } from './tool-first.ts';

/** Every layout of this package, the reference form first. */
export const layouts: readonly Layout[] = [
  contractLayout,
  toolFirstLayout,
  noThoughtLayout,
  functionalLayout,
];

/**
 * The layout of that id.
 * @throws RouterError `prompts/unknown-layout`
 */
export function findLayout(id: string): Layout {
  const found = layouts.find((layout) => layout.id === id);
  if (found) return found;
  throw new RouterError({
    code: 'prompts/unknown-layout',
    kind: 'usage',
    message: `There is no layout ${JSON.stringify(id)}: expected one of ${layouts.map((layout) => layout.id).join(', ')}.`,
  });
}

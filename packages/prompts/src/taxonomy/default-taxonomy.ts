import { boundaryKinds } from './boundary-kinds.ts';
import { domains } from './domains.ts';
import { edgeCases } from './edge-cases.ts';
import { personas } from './personas.ts';
import { queryStyles } from './query-styles.ts';
import type { Taxonomy } from './taxonomy-entry.ts';

/** The taxonomy of a coding agent's router. */
export const defaultTaxonomy: Taxonomy = {
  domains,
  personas,
  styles: queryStyles,
  edgeCases,
  boundaryKinds,
};

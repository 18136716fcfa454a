import type { Taxonomy } from '@router/prompts';
import { canonicalJson } from '../hash/canonical-json.ts';
import { sha256 } from '../hash/sha256.ts';

/** SHA-256 of the parts of a taxonomy that planning reads: ids, order and what each entry fits. */
export function taxonomyHash({ domains, personas, styles, edgeCases, boundaryKinds }: Taxonomy): string {
  return sha256(
    canonicalJson({
      domains: domains.map(({ id }) => id),
      personas: personas.map(({ id }) => id),
      styles: styles.map(({ id, intents }) => ({ id, intents })),
      edgeCases: edgeCases.map(({ id, intents, requires }) => ({ id, intents, requires })),
      boundaryKinds: boundaryKinds.map(({ id, variants }) => ({
        id,
        variants: variants.map(({ id: variant, intents }) => ({ id: variant, intents })),
      })),
    }),
  );
}

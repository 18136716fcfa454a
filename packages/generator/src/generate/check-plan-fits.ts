import type { Taxonomy } from '@router/prompts';
import { RouterError, type Toolset } from '@router/schemas';
import type { Plan } from '../plan/plan.ts';
import { taxonomyHash } from '../plan/taxonomy-hash.ts';

/** @throws RouterError `generator/plan-does-not-fit` where the plan was made for another toolset or taxonomy */
export function checkPlanFits(plan: Plan, toolset: Toolset, taxonomy: Taxonomy): void {
  if (plan.toolset !== toolset.name) refuse('toolset', plan.toolset, toolset.name);
  const hash = taxonomyHash(taxonomy);
  if (plan.taxonomy !== hash) refuse('taxonomy', plan.taxonomy, hash);
}

function refuse(what: string, expected: string, received: string): never {
  throw new RouterError({
    code: 'generator/plan-does-not-fit',
    kind: 'usage',
    message: `The plan was made for another ${what}: expected ${expected}, received ${received}.`,
    hint: `Make the plan again with this ${what}, or run it with its own.`,
  });
}

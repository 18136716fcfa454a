import { type Intent, intents, type Toolset } from '@router/schemas';
import type { EdgeCase, QueryStyle, Taxonomy } from '../taxonomy/taxonomy-entry.ts';
import { hasKinds, targetsOf } from './route-target.ts';

/** The intents that a toolset can serve: `answer` always, the others where a tool has their risk class. */
export function intentsServedBy(toolset: Toolset): readonly Intent[] {
  return intents.filter((intent) => targetsOf(toolset, intent).length > 0);
}

/** The styles that suit an intent. */
export function stylesFor(taxonomy: Taxonomy, intent: Intent): readonly QueryStyle[] {
  return taxonomy.styles.filter((style) => !style.intents || style.intents.includes(intent));
}

/** The edge cases that apply to an intent and that some tool of the toolset has the arguments for. */
export function edgeCasesFor(taxonomy: Taxonomy, intent: Intent, toolset: Toolset): readonly EdgeCase[] {
  const targets = targetsOf(toolset, intent);
  return taxonomy.edgeCases.filter(
    (edgeCase) =>
      edgeCase.intents.includes(intent) &&
      targets.some((target) => hasKinds(target, edgeCase.requires ?? [])),
  );
}

import { type Intent, intents, type Toolset } from '@router/schemas';
import type { EdgeCase, QueryStyle, Taxonomy } from '../taxonomy/taxonomy-entry.ts';
import { meets, targetsOf } from './route-target.ts';

/** The intents that a toolset can serve: `answer` always, the others where a tool has their risk class. */
export function intentsServedBy(toolset: Toolset): readonly Intent[] {
  return intents.filter((intent) => targetsOf(toolset, intent).length > 0);
}

/** The styles that suit an intent. */
export function stylesFor(taxonomy: Taxonomy, intent: Intent): readonly QueryStyle[] {
  return taxonomy.styles.filter((style) => !style.intents || style.intents.includes(intent));
}

/**
 * The edge cases that apply to an intent, that some tool of the toolset has the arguments for and, where a style
 * is given, that go with it.
 */
export function edgeCasesFor(
  taxonomy: Taxonomy,
  intent: Intent,
  toolset: Toolset,
  style?: QueryStyle,
): readonly EdgeCase[] {
  const targets = targetsOf(toolset, intent);
  return taxonomy.edgeCases.filter(
    (edgeCase) =>
      edgeCase.intents.includes(intent) &&
      targets.some((target) => meets(target, edgeCase)) &&
      (!style || goTogether(style, edgeCase)),
  );
}

/**
 * True where a style and an edge case can shape one query: a style bound to intents says itself what is asked,
 * and a short and a long form exclude each other.
 */
export function goTogether(style: QueryStyle, edgeCase: EdgeCase): boolean {
  return !style.intents && (!style.length || !edgeCase.length || style.length === edgeCase.length);
}

import {
  type ArgumentKind,
  type ArgumentVariant,
  argumentVariants,
  type Intent,
  type Tool,
  type Toolset,
} from '@router/schemas';
import { intentDescriptions } from '../taxonomy/intent-descriptions.ts';

/**
 * A call's shape: a tool and one of its variants, which is absent where the tool's arguments are no object.
 * `answer` stands for a direct answer.
 */
export type RouteTarget = 'answer' | { readonly tool: Tool; readonly variant?: ArgumentVariant };

/** Every target of a toolset that serves an intent, by risk class; empty where none does. */
export function targetsOf(toolset: Toolset, intent: Intent): readonly RouteTarget[] {
  const outcome = intentDescriptions.find((entry) => entry.id === intent)?.outcome;
  if (outcome === 'answer') return ['answer'];
  return toolset.tools
    .filter((tool) => tool.risk === outcome)
    .flatMap((tool): RouteTarget[] => {
      const variants = argumentVariants(tool);
      return variants.length > 0 ? variants.map((variant) => ({ tool, variant })) : [{ tool }];
    });
}

/** True where the target has arguments of all the kinds, counted. */
export function hasKinds(target: RouteTarget, kinds: readonly ArgumentKind[]): boolean {
  if (target === 'answer') return kinds.length === 0;
  const left = target.variant?.fields.map((field) => field.kind) ?? [];
  return kinds.every((kind) => {
    const index = left.indexOf(kind);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

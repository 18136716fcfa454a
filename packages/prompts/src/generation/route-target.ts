import {
  type ArgumentKind,
  type ArgumentVariant,
  argumentVariants,
  type Intent,
  type Tool,
  type Toolset,
} from '@router/schemas';
import { intentDescriptions } from '../taxonomy/intent-descriptions.ts';
import type { Demands } from '../taxonomy/taxonomy-entry.ts';

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

/** True where the target's arguments are of the demanded kinds. A direct answer meets no demand for arguments. */
export function meets(target: RouteTarget, { requires = [], excludes = [] }: Demands): boolean {
  if (target === 'answer') return requires.length === 0;
  const kinds = target.variant?.fields.map((field) => field.kind) ?? [];
  return (
    requires.every((kind) => count(kinds, kind) === count(requires, kind)) &&
    excludes.every((kind) => !kinds.includes(kind))
  );
}

function count(kinds: readonly ArgumentKind[], wanted: ArgumentKind): number {
  return kinds.filter((kind) => kind === wanted).length;
}

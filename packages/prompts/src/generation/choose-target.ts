import { RouterError, type Toolset } from '@router/schemas';
import type { Assignment } from '../assignment/assignment.ts';
import { defaultTaxonomy } from '../taxonomy/default-taxonomy.ts';
import { findEntry } from '../taxonomy/find-entry.ts';
import type { Taxonomy } from '../taxonomy/taxonomy-entry.ts';
import { sha256 } from '../text/sha256.ts';
import { meets, type RouteTarget, targetsOf } from './route-target.ts';

/**
 * The tool and variant that an assignment's row must call, or `answer`: the pinned one, else one of those that
 * serve the intent, the edge case and the style, drawn by row and seed, so that every refill of a row keeps its target.
 * @throws RouterError `prompts/no-target` where no tool of the toolset serves the assignment, `prompts/unknown-id`
 */
export function chooseTarget({
  assignment,
  toolset,
  taxonomy = defaultTaxonomy,
}: {
  assignment: Assignment;
  toolset: Toolset;
  /** @default defaultTaxonomy */
  taxonomy?: Taxonomy;
}): RouteTarget {
  const edgeCase = assignment.edge_case
    ? findEntry('edge case', taxonomy.edgeCases, assignment.edge_case)
    : undefined;
  const style = findEntry('style', taxonomy.styles, assignment.style);
  const possible = targetsOf(toolset, assignment.intent).filter(
    (target) => isPinned(target, assignment) && (!edgeCase || meets(target, edgeCase)),
  );
  const fitting = possible.filter((target) => meets(target, style));
  // A style colours the query, it does not decide: where none of its shapes is left, it gives way.
  const targets = fitting.length > 0 ? fitting : possible;
  const draw = Number.parseInt(sha256(`${assignment.row}/${assignment.seed}`).slice(0, 8), 16);
  const target = targets[draw % targets.length];
  if (target) return target;
  throw new RouterError({
    code: 'prompts/no-target',
    kind: 'usage',
    message: `No tool of toolset ${JSON.stringify(toolset.name)} serves row ${assignment.row}: intent ${assignment.intent}${assignment.edge_case ? `, edge case ${assignment.edge_case}` : ''}${assignment.tool ? `, tool ${assignment.tool}` : ''}${assignment.variant ? `, variant ${assignment.variant}` : ''}.`,
    hint: 'Plan with intentsServedBy(toolset) and edgeCasesFor(taxonomy, intent, toolset).',
  });
}

function isPinned(target: RouteTarget, { tool, variant }: Assignment): boolean {
  if (target === 'answer') return tool === undefined && variant === undefined;
  return (
    (tool === undefined || target.tool.name === tool) &&
    (variant === undefined || target.variant?.discriminator?.value === variant)
  );
}

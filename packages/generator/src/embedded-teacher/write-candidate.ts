import type { Assignment, Candidate } from '@router/prompts';
import { chooseTarget, defaultTaxonomy } from '@router/prompts';
import { type CodingAgentToolset, codingAgentToolset } from '@router/schemas';
import { chooseRecipe } from './choose-recipe.ts';
import { seededRandom } from './grammar/seeded-random.ts';
import { openScene } from './scene/scene.ts';
import { sayInVoice } from './voices/say-in-voice.ts';

/**
 * The row that the grammar writes for an assignment. It depends on the assignment alone, and on `draw`:
 * a repair asks for another draw of the same assignment.
 */
export function writeCandidate(assignment: Assignment, draw = 0): Candidate<CodingAgentToolset> {
  const { row, seed, attempt, intent, domain, persona, style, edge_case, boundary, tool, variant } =
    assignment;
  const key = JSON.stringify([
    row,
    seed,
    attempt,
    intent,
    domain,
    persona,
    style,
    edge_case,
    boundary,
    tool,
    variant,
    draw,
  ]);
  const scene = openScene(assignment, seededRandom(key));
  const draft = chooseRecipe(scene, operationOf(assignment)).draft(scene);
  const user_query = sayInVoice(draft, scene);
  const base = { user_query, output: draft.output };
  return draft.context === undefined ? base : { ...base, context: draft.context };
}

/** The file operation that the prompt asks for; ids of a foreign taxonomy leave the choice to the grammar. */
function operationOf(assignment: Assignment): string | undefined {
  if (assignment.intent !== 'modify') return undefined;
  if (assignment.variant) return assignment.variant;
  const { edge_case, ...rest } = assignment;
  const known = defaultTaxonomy.edgeCases.some(({ id }) => id === edge_case);
  const target = chooseTarget({ assignment: known ? assignment : rest, toolset: codingAgentToolset });
  return target === 'answer' ? undefined : target.variant?.discriminator?.value;
}

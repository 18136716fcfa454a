import { type Assignment, type Candidate, chooseTarget, defaultTaxonomy } from '@router/prompts';
import { type CodingAgentToolset, codingAgentToolset } from '@router/schemas';
import { drawBoundaryDraft } from './boundary/draw-boundary-draft.ts';
import { chooseRecipe } from './choose-recipe.ts';
import type { Draft } from './draft.ts';
import { seededRandom } from './grammar/seeded-random.ts';
import { openScene, type Scene } from './scene/scene.ts';
import { sayInVoice } from './voices/say-in-voice.ts';

/** The share of ordinary rows that are look-alikes of another intent's rows. */
const lookAlikeShare = 0.12;

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
  const draft = drawDraft(scene, draw);
  const base = { user_query: sayInVoice(draft, scene), output: draft.output };
  return draft.context === undefined ? base : { ...base, context: draft.context };
}

function drawDraft(scene: Scene, draw: number): Draft {
  const { assignment, random } = scene;
  const operation = operationOf(assignment);
  const { boundary, domain, attempt } = assignment;
  const lookAlike = boundary
    ? drawBoundaryDraft(
        openScene(
          assignment,
          seededRandom(JSON.stringify([boundary.kind, boundary.group, domain, attempt, draw])),
        ),
        { kind: boundary.kind, variant: boundary.variant, operation },
      )
    : assignment.edge_case === undefined && random.chance(lookAlikeShare)
      ? drawBoundaryDraft(scene, { operation })
      : undefined;
  if (lookAlike) return boundary ? { ...lookAlike, plain: true } : lookAlike;
  return chooseRecipe(scene, operation).draft(scene);
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

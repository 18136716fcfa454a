import type { Recipe } from './draft.ts';
import { pickWeighted } from './grammar/pick-weighted.ts';
import { recipesByIntent } from './recipes-by-intent.ts';
import { recipesOfCase, recipesOfStyle } from './recipes-of-taxonomy.ts';
import type { Scene } from './scene/scene.ts';

/**
 * Draws the recipe of a row: one that writes the assigned file operation, preferably one that shows the
 * assigned edge case or style.
 */
export function chooseRecipe(scene: Scene, operation: string | undefined): Recipe {
  const { assignment, random } = scene;
  const all = recipesByIntent[assignment.intent].filter(
    (recipe) => operation === undefined || !('operation' in recipe) || recipe.operation === operation,
  );
  const wanted = [recipesOfCase[assignment.edge_case ?? ''], recipesOfStyle[assignment.style]];
  for (const ids of wanted) {
    const fitting = all.filter(({ id }) => ids?.includes(id));
    if (fitting.length > 0 && random.chance(0.85)) return pickWeighted(fitting, random);
  }
  return pickWeighted(all, random);
}

import type { Recipe } from '../draft.ts';

/** A recipe for one file operation. */
export interface ModifyRecipe extends Recipe {
  readonly operation: 'list' | 'read' | 'write' | 'patch';
}

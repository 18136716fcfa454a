import { notebook } from '../project/files/notebook.ts';
import { findRecipe } from '../recipes/recipes.ts';
import { makeSettings } from './make-settings.ts';

/** The notebooks of the repository by file name: the same source as the one in every folder. */
export function renderNotebooks(): Readonly<Record<string, string>> {
  const onCpu = { quantization: 'none', precision: 'float32', training: { max_steps: 20 } } as const;
  return {
    'fine-tune-llama-8b-unsloth.ipynb': notebook(
      makeSettings({ recipeId: 'unsloth' }),
      findRecipe('unsloth'),
    ),
    'fine-tune-llama-8b-functional-tokens.ipynb': notebook(
      makeSettings({ recipeId: 'trl', layoutId: 'functional' }),
      findRecipe('trl'),
    ),
    'fine-tune-tiny-on-cpu.ipynb': notebook(
      makeSettings({ recipeId: 'trl', baseModel: './tiny-llama', changes: onCpu }),
      findRecipe('trl'),
    ),
  };
}

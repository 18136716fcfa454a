import { patchOutput } from '../agent-outputs.ts';
import { drawTextChange } from '../scene/code-lines.ts';
import type { ModifyRecipe } from './modify-recipe.ts';
import { pathShown } from './path-shown.ts';
import { quoteShown } from './quote-shown.ts';

/** Removing a quoted text from a named file: a patch with an empty replacement. */
export const removeText: ModifyRecipe = {
  id: 'remove-text',
  operation: 'patch',
  weight: 0.7,
  draft(scene) {
    const { path, from, what } = drawTextChange(scene);
    const [old] = quoteShown(scene, from, 'x y');
    const slots = { path: pathShown(scene, path), raw: path, old, what };
    return {
      ask: scene.say(templates, slots),
      output: patchOutput(scene.say(thoughts, slots), path, from, ''),
    };
  },
};

const templates = [
  '[remove|delete|drop|take out|strip|cut] [the {what} |the text |]{old} from {path}[ please|]',
  'in {path} [remove|delete|drop] {old}[, the rest stays|]',
  '{path}: [delete|remove|drop] {old}',
  '{old} in {path} [can go|is no longer needed, remove it|has to go]',
  'get rid of {old} in {path}',
  '[please |]delete only {old} from {path}, keep everything else',
];
const thoughts = [
  'Only a quoted text leaves the named file {raw}, a harmless patch with nothing in its place.',
  'The removal concerns one {what} inside {raw}, not the file itself, so patch it away.',
  'What to take out is quoted and {raw} is named; the replacement is empty.',
];

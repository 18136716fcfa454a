import { patchOutput } from '../agent-outputs.ts';
import { drawTextChange } from '../scene/code-lines.ts';
import type { ModifyRecipe } from './modify-recipe.ts';
import { quoteShown } from './quote-shown.ts';

/** An edit of the file that the context has open. */
export const patchOpenFile: ModifyRecipe = {
  id: 'patch-open-file',
  operation: 'patch',
  weight: 0.35,
  draft(scene) {
    const { path, from, to, what } = drawTextChange(scene);
    const [old, fresh] = quoteShown(scene, from, to);
    return {
      ask: scene.say(templates, { old, new: fresh, what }),
      context: { open_file: { path, selection: from } },
      output: patchOutput(scene.say(thoughts, { path, what }), path, from, to),
    };
  },
};

const templates = [
  'change {old} to {new} [here|in this file]',
  'replace {old} with {new} [in this file|in the open file|here]',
  'in this file {old} should be {new}',
  'make that {new} instead of {old}',
  'the selected {what} should be {new}',
];
const thoughts = [
  'The open file {path} is what "here" means, and both texts are known.',
  'The context supplies the path {path}; old and new {what} are clear, so patch it.',
  'No path in the words, but the editor has {path} open with that {what} selected.',
];

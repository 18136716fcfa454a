import { readOutput } from '../agent-outputs.ts';
import { drawFolder, drawPath, drawSourcePath } from '../scene/paths.ts';
import { drawSetting } from '../scene/words.ts';
import type { ModifyRecipe } from './modify-recipe.ts';

/** "this file", where the context says which one is meant. */
export const readOpenFile: ModifyRecipe = {
  id: 'read-open-file',
  operation: 'read',
  weight: 0.4,
  draft(scene) {
    const { random } = scene;
    const path = drawSourcePath(scene);
    const ask = scene.say(templates, { setting: drawSetting(scene) });
    const thought = scene.say(thoughts, { path });
    const context = random.chance(0.6)
      ? { open_file: { path } }
      : {
          messages: [
            { role: 'user' as const, content: `I am working on ${path} today.` },
            { role: 'assistant' as const, content: `Fine, ${path} it is.` },
          ],
          files: [path, `${drawFolder(scene)}`.replace(/\/$/, ''), drawPath(scene)],
        };
    return { ask, context, output: readOutput(thought, path), plain: random.chance(0.5) };
  },
};

const templates = [
  'what does this file do[?|]',
  '[open|show|read] [it|this file|the file we are in|that file]',
  'explain this file[ please|]',
  'what is the {setting} in this file[?|]',
  'review the [current|open] file',
  'is anything wrong [in here|with this file][?|]',
  'summarize this one',
];
const thoughts = [
  'The context tells which file is open, {path}, and that is the one meant.',
  '"this file" resolves to {path} from the context, so it can be read.',
  'The earlier message names {path}; reading it answers the request.',
];

import { listOutput } from '../agent-outputs.ts';
import { drawFolder } from '../scene/paths.ts';
import { drawPerson, drawThing } from '../scene/words.ts';
import type { ModifyRecipe } from './modify-recipe.ts';
import { pathShown } from './path-shown.ts';

/** "what's in services/billing/": a named directory is to be listed. */
export const listDirectory: ModifyRecipe = {
  id: 'list-directory',
  operation: 'list',
  draft(scene) {
    const folder = drawFolder(scene);
    const slots = {
      folder: pathShown(scene, folder),
      thing: drawThing(scene),
      person: drawPerson(scene),
      raw: folder,
    };
    return { ask: scene.say(templates, slots), output: listOutput(scene.say(thoughts, slots), folder) };
  },
};

const templates = [
  "what[ is|'s|s] [in|inside|under] {folder}[?|]",
  '[list|show|show me|give me] [the |all |all the |][files|contents|content|entries|stuff] [of|in|inside|under] {folder}[ please|]',
  'ls {folder}',
  'ls -la {folder}',
  'dir {folder}',
  'list {folder}[ please| for me|]',
  '[which|what] files [are|do we have|live|sit] [in|under] {folder}[?|]',
  '{folder} [contents|listing|- what is in there?|: list it]',
  'how many files are [in|under] {folder}[?|]',
  'is there [a|any] {thing} [file|folder|test] in {folder}[?| list it|]',
  'what [modules|subfolders|scripts] does {folder} [have|contain][?|]',
  '[look|peek|take a look] [into|inside] {folder} and [list|tell me] what is there',
  'can you [list|show] [what is in |]{folder}[?|]',
  "i don't remember the file name but it is in {folder}, show me the list",
  'open the {folder} [directory|folder]',
  '{person} needs [a list of|to know] what [is|we have] in {folder}',
  '[in|for] {folder}: [file list please|what is there?|list everything]',
  "don't open anything, just list {folder}",
  'list {folder} [first, then we decide|and then tell me which file is the {thing} one]',
  'does {folder} have anything [about|for|on] {thing}[?| just list it|]',
  'directory listing of {folder}',
  'whats the structure of {folder}[?|]',
];
const thoughts = [
  'The directory {raw} is named outright, so listing it answers the request without searching.',
  'A folder is given and its entries are wanted; a plain listing of {raw} will do.',
  'Only the names of the files below {raw} matter here, not their content.',
  'With an explicit directory there is nothing to discover, so list {raw} directly.',
  'To see what {raw} holds, the listing operation on that very path is right.',
  'Neither a search nor a read fits: an existing folder has to be enumerated.',
];

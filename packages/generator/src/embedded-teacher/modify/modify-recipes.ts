import { listDirectory } from './list-directory.ts';
import type { ModifyRecipe } from './modify-recipe.ts';
import { patchOpenFile } from './patch-open-file.ts';
import { patchText } from './patch-text.ts';
import { readFile } from './read-file.ts';
import { readOpenFile } from './read-open-file.ts';
import { removeText } from './remove-text.ts';
import { writeFile } from './write-file.ts';

export const modifyRecipes: readonly ModifyRecipe[] = [
  listDirectory,
  readFile,
  readOpenFile,
  writeFile,
  patchText,
  removeText,
  patchOpenFile,
];

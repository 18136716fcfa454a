import type { Intent } from '@router/schemas';
import { answerRecipes } from './answer/answer-recipes.ts';
import {
  blockedRequest,
  correctedSearch,
  describedWrite,
  dressedComputation,
  listFirst,
  multiLinePatch,
  readFirst,
  symbolLikePath,
} from './cases/by-wording.ts';
import {
  ambiguousName,
  answeredByTool,
  computeFollowUp,
  confirmedDestruction,
  patchFollowUp,
  readFollowUp,
  searchFollowUp,
  searchSelection,
} from './cases/with-context.ts';
import { computeRecipes } from './compute/compute-recipes.ts';
import type { Recipe } from './draft.ts';
import { escalateRecipes } from './escalate/escalate-recipes.ts';
import {
  answerInOtherLanguage,
  computeInOtherLanguage,
  escalateInOtherLanguage,
  modifyInOtherLanguage,
  searchInOtherLanguage,
} from './languages/other-language.ts';
import { modifyRecipes } from './modify/modify-recipes.ts';
import { searchRecipes } from './search/search-recipes.ts';

export const recipesByIntent: Readonly<Record<Intent, readonly Recipe[]>> = {
  search: [
    ...searchRecipes,
    correctedSearch,
    symbolLikePath,
    searchFollowUp,
    searchSelection,
    searchInOtherLanguage,
  ],
  compute: [...computeRecipes, dressedComputation, computeFollowUp, computeInOtherLanguage],
  modify: [
    ...modifyRecipes,
    readFirst,
    listFirst,
    multiLinePatch,
    describedWrite,
    readFollowUp,
    patchFollowUp,
    ...modifyInOtherLanguage,
  ],
  answer: [...answerRecipes, answeredByTool, answerInOtherLanguage],
  escalate: [
    ...escalateRecipes,
    blockedRequest,
    confirmedDestruction,
    ambiguousName,
    escalateInOtherLanguage,
  ],
};

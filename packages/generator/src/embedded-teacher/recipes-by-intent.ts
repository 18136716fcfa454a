import type { Intent } from '@router/schemas';
import { answerRecipes } from './answer/answer-recipes.ts';
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
  search: [...searchRecipes, searchInOtherLanguage],
  compute: [...computeRecipes, computeInOtherLanguage],
  modify: [...modifyRecipes, ...modifyInOtherLanguage],
  answer: [...answerRecipes, answerInOtherLanguage],
  escalate: [...escalateRecipes, escalateInOtherLanguage],
};

import type { Recipe } from '../draft.ts';
import { generalAdvice } from './general-advice.ts';
import { generalKnowledge } from './general-knowledge.ts';
import { smallTalk } from './small-talk.ts';

export const answerRecipes: readonly Recipe[] = [generalKnowledge, generalAdvice, smallTalk];

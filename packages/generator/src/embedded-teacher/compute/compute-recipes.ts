import type { Recipe } from '../draft.ts';
import { dates } from './dates.ts';
import { encodings } from './encodings.ts';
import { numbers } from './numbers.ts';
import { patternRecipes } from './patterns.ts';
import { payloads } from './payloads.ts';
import { snippets } from './snippets.ts';
import { systems } from './systems.ts';

export const computeRecipes: readonly Recipe[] = [
  ...numbers,
  ...dates,
  ...encodings,
  ...patternRecipes,
  ...payloads,
  ...snippets,
  ...systems,
];

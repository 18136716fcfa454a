import type { Recipe } from '../draft.ts';
import { backgroundPath } from './background-path.ts';
import { editWithoutPath } from './edit-without-path.ts';
import { findThenAct } from './find-then-act.ts';
import { howItWorks } from './how-it-works.ts';
import { literalLookup } from './literal-lookup.ts';
import { ourValue } from './our-value.ts';
import { pastedLog } from './pasted-log.ts';
import { scopedSearch } from './scoped-search.ts';
import { snippetOrigin } from './snippet-origin.ts';
import { symbolAndConcept } from './symbol-and-concept.ts';
import { symbolLookup } from './symbol-lookup.ts';
import { temptingWords } from './tempting-words.ts';
import { whereIsBehaviour } from './where-is-behaviour.ts';

export const searchRecipes: readonly Recipe[] = [
  whereIsBehaviour,
  howItWorks,
  ourValue,
  symbolLookup,
  literalLookup,
  symbolAndConcept,
  scopedSearch,
  editWithoutPath,
  findThenAct,
  pastedLog,
  temptingWords,
  backgroundPath,
  snippetOrigin,
];

import type { Check } from '../check.ts';
import { emptyQuestion } from './domain/empty-question.ts';
import { genericSearchTerms } from './domain/generic-search-terms.ts';
import { inventedScope } from './domain/invented-scope.ts';
import { assistantBoilerplate } from './quality/assistant-boilerplate.ts';
import { parrotedThought } from './quality/parroted-thought.ts';
import { placeholder } from './quality/placeholder.ts';
import { shortThought } from './quality/short-thought.ts';
import { vagueAnswer } from './quality/vague-answer.ts';

/** The catalogue of layers 2 and 3. Adding a check is adding a file and a line. */
export const standardChecks: readonly Check[] = [
  shortThought,
  parrotedThought,
  placeholder,
  assistantBoilerplate,
  vagueAnswer,
  inventedScope,
  genericSearchTerms,
  emptyQuestion,
];

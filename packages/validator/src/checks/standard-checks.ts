import type { Check } from '../check.ts';
import { emptyQuestion } from './domain/empty-question.ts';
import { genericSearchTerms } from './domain/generic-search-terms.ts';
import { injectedInstruction } from './domain/injected-instruction.ts';
import { needlessEscalation } from './domain/needless-escalation.ts';
import { personalData } from './domain/personal-data.ts';
import { python } from './domain/python.ts';
import { secret } from './domain/secret.ts';
import { unanswerableRequest } from './domain/unanswerable-request.ts';
import { unescalatedRequest } from './domain/unescalated-request.ts';
import { ungroundedPath } from './domain/ungrounded-path.ts';
import { ungroundedQuote } from './domain/ungrounded-quote.ts';
import { ungroundedScope } from './domain/ungrounded-scope.ts';
import { ungroundedSymbol } from './domain/ungrounded-symbol.ts';
import { unsafePath } from './domain/unsafe-path.ts';
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
  ungroundedPath,
  ungroundedScope,
  ungroundedQuote,
  ungroundedSymbol,
  unsafePath,
  genericSearchTerms,
  python,
  emptyQuestion,
  unescalatedRequest,
  unanswerableRequest,
  needlessEscalation,
  secret,
  personalData,
  injectedInstruction,
];

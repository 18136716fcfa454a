import type { Check } from '../check.ts';
import { emptyQuestion } from './domain/empty-question.ts';
import { emptyWrite } from './domain/empty-write.ts';
import { genericSearchTerms } from './domain/generic-search-terms.ts';
import { injectedInstruction } from './domain/injected-instruction.ts';
import { needlessEscalation } from './domain/needless-escalation.ts';
import { personalData } from './domain/personal-data.ts';
import { pythonEndless } from './domain/python-endless.ts';
import { pythonImport } from './domain/python-import.ts';
import { pythonShell } from './domain/python-shell.ts';
import { pythonSilent } from './domain/python-silent.ts';
import { pythonSyntax } from './domain/python-syntax.ts';
import { pythonUnsafe } from './domain/python-unsafe.ts';
import { searchMode } from './domain/search-mode.ts';
import { secret } from './domain/secret.ts';
import { unanswerableRequest } from './domain/unanswerable-request.ts';
import { unescalatedRequest } from './domain/unescalated-request.ts';
import { ungroundedContent } from './domain/ungrounded-content.ts';
import { ungroundedPath } from './domain/ungrounded-path.ts';
import { ungroundedQuote } from './domain/ungrounded-quote.ts';
import { ungroundedScope } from './domain/ungrounded-scope.ts';
import { ungroundedSymbol } from './domain/ungrounded-symbol.ts';
import { unsafePath } from './domain/unsafe-path.ts';
import { assistantBoilerplate } from './quality/assistant-boilerplate.ts';
import { circularAnswer } from './quality/circular-answer.ts';
import { offTopicAnswer } from './quality/off-topic-answer.ts';
import { paddedText } from './quality/padded-text.ts';
import { parrotedThought } from './quality/parroted-thought.ts';
import { placeholder } from './quality/placeholder.ts';
import { shortThought } from './quality/short-thought.ts';
import { unreasonedThought } from './quality/unreasoned-thought.ts';
import { vagueAnswer } from './quality/vague-answer.ts';
import { wrongLanguage } from './quality/wrong-language.ts';

/** The catalogue of layers 2 and 3. Adding a check is adding a file and a line. */
export const standardChecks: readonly Check[] = [
  shortThought,
  unreasonedThought,
  parrotedThought,
  placeholder,
  assistantBoilerplate,
  paddedText,
  vagueAnswer,
  circularAnswer,
  offTopicAnswer,
  wrongLanguage,
  ungroundedPath,
  ungroundedScope,
  ungroundedQuote,
  ungroundedContent,
  ungroundedSymbol,
  unsafePath,
  searchMode,
  genericSearchTerms,
  emptyWrite,
  pythonSyntax,
  pythonImport,
  pythonShell,
  pythonEndless,
  pythonUnsafe,
  pythonSilent,
  emptyQuestion,
  unescalatedRequest,
  unanswerableRequest,
  needlessEscalation,
  secret,
  personalData,
  injectedInstruction,
];

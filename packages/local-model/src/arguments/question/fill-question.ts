import type { FillArgument } from '../filler.ts';
import { type EscalationReason, escalationReason } from './escalation-reason.ts';
import { quoteAsk } from './quote-ask.ts';

const endings: Readonly<Record<EscalationReason, (ask: string) => string>> = {
  destructive: (ask) =>
    `${ask} may not be undone. Which exact target is meant, is there a backup, and should it go ahead?`,
  permission: (ask) => `${ask} needs a decision that is not mine. Do you approve it, and for which scope?`,
  outside: (ask) =>
    `${ask} is outside what the tools here can do. Will you do it yourself, or is there another step I can take?`,
  attachment: (ask) => `${ask} leans on something I was not given. Can you paste it or name the file?`,
  path: (ask) => `${ask} does not say which file is meant. What is its path, and what exactly should change?`,
  vague: (ask) =>
    `${ask} leaves open what is meant. Which file, function or behaviour should I look at, and what should be different afterwards?`,
};

/** One answerable question that quotes the request and names what is missing or could be lost. */
export const fillQuestion: FillArgument = ({ reading }, field) => {
  const question = endings[escalationReason(reading)](quoteAsk(reading));
  return field.schema.safeParse(question).success ? { value: question, certainty: 0.9 } : undefined;
};

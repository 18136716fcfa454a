import type { EscalationReason } from '@router/policy';
import type { FillArgument } from '../filler.ts';
import { escalationReason } from './escalation-reason.ts';
import { quoteAsk } from './quote-ask.ts';

const endings: Readonly<Record<EscalationReason, string>> = {
  destructive: 'may not be undone. Which exact target is meant, is there a backup, and should it go ahead?',
  permission: 'needs a decision that is not mine. Do you approve it, and for which scope?',
  policy: 'touches a rule of your organisation. What does your policy say, and who approves it?',
  unsafe: 'could expose or harm something. What is the purpose, and who has authorised it?',
  missing_context: 'leans on something I was not given. Can you paste it or name the file it is in?',
  ambiguous:
    'leaves open what is meant. Which file, function or behaviour is it about, and what should be different afterwards?',
  'outside-tools':
    'is outside what the tools here can do. Will you do it yourself, or is there a search or file change that helps?',
};

/** One answerable question that quotes the request and names what is missing or could be lost. */
export const fillQuestion: FillArgument = ({ reading, facts }, field) => {
  const question = `${quoteAsk(reading)} ${endings[escalationReason(facts)]}`;
  return field.schema.safeParse(question).success ? { value: question, certainty: 0.9 } : undefined;
};

import { defineCheck } from '../../define-check.ts';
import { wordsOf } from '../../text/words.ts';
import { askRow } from '../example-rows.ts';

/** Opening words of a request for information or consent that may stand without a question mark. */
const asks =
  /[?？]|\b(?:please (?:confirm|tell|name|share|paste|say|specify|give)|confirm|which|what|where|who|shall|should|may|do you|could you|can you|let me know)\b/i;

export const emptyQuestion = defineCheck({
  id: 'domain/empty-question',
  layer: 3,
  severity: 'error',
  summary: 'A question to a person asks for something definite.',
  why: 'An escalation that asks nothing leaves the person guessing and the agent stuck.',
  good: [askRow({})],
  bad: [
    askRow({ arguments: { question: 'Help?' } }),
    askRow({ arguments: { question: 'I am not able to drop the users table in production.' } }),
  ],
  *find({ arguments: given }) {
    for (const { name, kind, value } of given) {
      if (kind !== 'question' || typeof value !== 'string') continue;
      if (wordsOf(value).length < 4) yield `${name} is too short to be answerable: ${JSON.stringify(value)}.`;
      else if (!asks.test(value)) yield `${name} states something and asks nothing.`;
    }
  },
});

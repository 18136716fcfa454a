import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { traits } from '../../text/traits.ts';
import { askRow } from '../example-rows.ts';

/** Opening words of a request for information or consent that may stand without a question mark. */
const asks =
  /[?？؟]|\b(?:please (?:confirm|tell|name|share|paste|say|specify|give|send)|confirm|which|what|where|who|shall|should|may|do you|could you|can you|let me know)\b/i;
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
    askRow({ arguments: { question: 'Could you please provide more details about this?' } }),
  ],
  find({ arguments: given }) {
    for (const { name, kind, text } of given) {
      if (kind !== 'question' || !text) continue;
      const { value } = text;
      if (text.facts.count < 4) return [`${name} is too short to be answerable: ${JSON.stringify(value)}.`];
      if (!value.includes('?') && !asks.test(value)) return [`${name} states something and asks nothing.`];
      if (text.countSubjectsWithout(traits.open) === 0)
        return [
          `${name} fits any request and names nothing that is missing or at stake: ${JSON.stringify(value.slice(0, 80))}.`,
        ];
    }
    return noFindings;
  },
});

import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { traits } from '../../text/traits.ts';
import { answerRow } from '../example-rows.ts';

export const circularAnswer = defineCheck({
  id: 'quality/circular-answer',
  layer: 2,
  severity: 'error',
  summary: 'A direct answer adds something to its question.',
  why: 'Answering with the question looks like an answer to a metric and like a joke to a person.',
  good: [
    answerRow({}),
    answerRow({ user_query: 'is a mutex a lock, yes or no?', final_answer: 'Yes, a mutex is a lock.' }),
  ],
  bad: [
    answerRow({
      final_answer:
        'The difference between a mutex and a semaphore is what makes a mutex different from a semaphore.',
    }),
    answerRow({ user_query: 'why is bcrypt slow on purpose?', final_answer: 'Bcrypt is slow on purpose.' }),
  ],
  find({ answer, query }) {
    if (!answer || answer.facts.subjects.length < 2 || query.facts.subjects.length < 2) return noFindings;
    const own = answer.countSubjectsWithout(traits.turn);
    if (answer.countSharedWithout(traits.turn, query) < own) return noFindings;
    // "Yes, X does Y" repeats its question and still answers it.
    if (
      /^\W*(?:yes|no|right|correct|exactly|wrong|true|false|neither|both|not |sí|ja|nein|oui|non|sim|não|nee|tak|nie)\b/i.test(
        answer.value,
      )
    )
      return noFindings;
    if (!/\b(?:what|why|how|which|when|difference|explain|define|meaning)\b/i.test(query.value))
      return noFindings;
    return ['final_answer only repeats the question.'];
  },
});

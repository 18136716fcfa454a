import { defineCheck } from '../../define-check.ts';
import { contentWordsOf } from '../../text/content-words.ts';
import { wordsOf } from '../../text/words.ts';
import { answerRow } from '../example-rows.ts';

const evasions =
  /^(?:it (?:really )?depends|yes|no|maybe|it varies|there are many (?:ways|factors|options)|good question|i don't know|not sure)[.! ]*$/i;

export const vagueAnswer = defineCheck({
  id: 'quality/vague-answer',
  layer: 2,
  severity: 'error',
  summary: 'A direct answer says something.',
  why: 'A model trained on evasions answers everything with one.',
  good: [
    answerRow({}),
    answerRow({ user_query: 'thanks, that did it', final_answer: 'You are welcome.' }),
    answerRow({ user_query: 'is JSON a subset of YAML 1.2?', final_answer: 'Yes, almost entirely.' }),
  ],
  bad: [answerRow({ final_answer: 'It depends.' }), answerRow({ final_answer: 'Sure' })],
  *find({ row, thresholds }) {
    if (row.output.status !== 'complete') return;
    const answer = row.output.final_answer.trim();
    if (evasions.test(answer) || wordsOf(answer).length < thresholds.answerWords)
      yield `final_answer says nothing: ${JSON.stringify(answer.slice(0, 80))}.`;
    else if (isQuestionItself(row.user_query, answer)) yield 'final_answer only repeats the question.';
  },
});

function isQuestionItself(query: string, answer: string): boolean {
  const asked = contentWordsOf(query);
  const own = [...contentWordsOf(answer)];
  return asked.size >= 3 && own.length >= 3 && own.every((word) => asked.has(word));
}

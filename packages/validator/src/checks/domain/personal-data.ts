import { answerRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const personalData = policyCheck({
  id: 'domain/personal-data',
  severity: 'error',
  rules: ['safety/personal-data'],
  summary: 'No argument and no answer carries personal data of a real-looking person.',
  why: 'A dataset is published, and a model repeats what it was trained on.',
  good: [answerRow({ final_answer: 'Write to someone@example.com; that domain is reserved for examples.' })],
  bad: [
    answerRow({ final_answer: 'The card 4539 1488 0343 6467 passes the Luhn check, so it is well-formed.' }),
  ],
});

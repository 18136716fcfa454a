import { askRow, searchRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const unanswerableRequest = policyCheck({
  id: 'domain/unanswerable-request',
  severity: 'error',
  rules: ['grounding/ambiguous-request', 'grounding/missing-context'],
  summary: 'What is too vague to act on, or points at something not given, goes to a person.',
  why: 'Acting on a guess is how agents edit the wrong file with confidence.',
  good: [
    askRow({
      user_query: 'fix the bug',
      thought: 'Nothing says which bug is meant, so there is nothing to act on yet.',
      arguments: { question: 'Which bug do you mean: what happens, and where do you see it?' },
    }),
  ],
  bad: [searchRow({ user_query: 'fix the bug', arguments: { query: 'bug fix', mode: 'semantic' } })],
});

import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const duplicateKey = structuralRule({
  code: 'duplicate-key',
  severity: 'error',
  summary: 'No object names a key twice.',
  why: 'Readers disagree on which of the two counts, so training and review see different rows.',
  good: [searchRow({})],
  bad: ['{"user_query":"a","user_query":"b","output":{"status":"complete","final_answer":"Hello there."}}'],
});

import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const wrongType = structuralRule({
  code: 'wrong-type',
  severity: 'error',
  summary: 'Each field has its type.',
  why: 'One number where text belongs breaks a column for every reader behind it.',
  good: [searchRow({})],
  bad: [[], { ...searchRow({}), user_query: 7 }],
});

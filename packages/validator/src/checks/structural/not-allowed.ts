import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const notAllowed = structuralRule({
  code: 'not-allowed',
  severity: 'error',
  summary: 'A choice is one of the values that exist.',
  why: 'A made-up mode or operation fails when it is used.',
  good: [searchRow({})],
  bad: [
    searchRow({ arguments: { query: 'retry', mode: 'fuzzy' } }),
    { ...searchRow({}), output: { status: 'done' } },
  ],
});

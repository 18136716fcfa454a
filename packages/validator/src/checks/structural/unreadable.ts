import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const unreadable = structuralRule({
  code: 'unreadable',
  severity: 'error',
  summary: 'Reading the value itself works.',
  why: 'A getter that throws is code, not data.',
  good: [searchRow({})],
  bad: [
    {
      get user_query() {
        throw new Error('no');
      },
    },
  ],
});

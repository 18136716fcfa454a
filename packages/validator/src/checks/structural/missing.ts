import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const missing = structuralRule({
  code: 'missing',
  severity: 'error',
  summary: 'Every required field and argument is there.',
  why: 'A call without its argument fails when it is made.',
  good: [searchRow({})],
  bad: [searchRow({ arguments: { mode: 'exact' } })],
});

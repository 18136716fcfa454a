import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const both = structuralRule({
  code: 'both',
  severity: 'error',
  summary: 'A row calls a tool or answers, not both.',
  why: 'The router must choose; a row that does both teaches it not to.',
  good: [searchRow({})],
  bad: [{ ...searchRow({}), output: { ...searchRow({}).output, final_answer: 'It is in hooks.' } }],
});

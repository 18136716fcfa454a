import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const notJson = structuralRule({
  code: 'not-json',
  severity: 'error',
  summary: 'Values are what JSON can carry.',
  why: 'A date, NaN or function changes or disappears when the row is written.',
  good: [searchRow({})],
  bad: [{ ...searchRow({}), note: Number.NaN }],
});

import { askRow, computeRow, searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const outOfRange = structuralRule({
  code: 'out-of-range',
  severity: 'error',
  summary: 'Numbers and lengths stay within their range.',
  why: 'A timeout of an hour or an empty question is refused by the tool.',
  good: [searchRow({})],
  bad: [
    computeRow({ arguments: { code: 'print(1)', timeout: 3600 } }),
    askRow({ arguments: { question: '' } }),
  ],
});

import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const forbiddenKey = structuralRule({
  code: 'forbidden-key',
  severity: 'error',
  summary: 'No key reaches into a prototype (`__proto__`).',
  why: 'A copied row must never be able to change the program that copies it.',
  good: [searchRow({})],
  bad: ['{"user_query":"hi","__proto__":{},"output":{"status":"complete","final_answer":"Hello there."}}'],
});

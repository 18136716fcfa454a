import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const unknownKey = structuralRule({
  code: 'unknown-key',
  severity: 'error',
  summary: 'A call has no arguments that its tool does not take.',
  why: 'An argument that does not exist is a hallucination the model would learn.',
  good: [searchRow({})],
  bad: [searchRow({ arguments: { query: 'retry', mode: 'exact', limit: 5 } })],
});

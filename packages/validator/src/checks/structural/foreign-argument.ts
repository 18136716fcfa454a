import { fileRow, searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const foreignArgument = structuralRule({
  code: 'foreign-argument',
  severity: 'error',
  summary: 'A call has no argument of another operation or tool.',
  why: 'Mixed operations are the most common slip of models; each shows which call was half meant.',
  good: [searchRow({})],
  bad: [fileRow({ arguments: { operation: 'read', path: 'src/payments/stripe-client.ts', content: 'x' } })],
});

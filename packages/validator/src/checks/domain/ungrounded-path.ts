import { fileRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const ungroundedPath = policyCheck({
  id: 'domain/ungrounded-path',
  severity: 'error',
  rules: ['grounding/path-not-given'],
  summary: 'A path occurs in the query or its context, letter for letter.',
  why: 'A model that may invent a path once will read, and overwrite, files that nobody named.',
  good: [fileRow({})],
  bad: [
    fileRow({ user_query: 'open the stripe client' }),
    fileRow({ arguments: { operation: 'read', path: 'src/payments/stripe-client.js' } }),
  ],
});

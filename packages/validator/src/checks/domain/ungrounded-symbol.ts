import { searchRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const ungroundedSymbol = policyCheck({
  id: 'domain/ungrounded-symbol',
  severity: 'error',
  rules: ['grounding/symbol-not-given'],
  summary: 'A symbol that is searched for occurs in the query or its context.',
  why: 'A made-up identifier finds nothing and teaches the model to make up more.',
  good: [
    searchRow({
      user_query: 'who calls retryDelivery',
      arguments: { query: 'retryDelivery', mode: 'exact' },
    }),
  ],
  bad: [searchRow({ arguments: { query: 'WebhookRetryScheduler.enqueueFailed', mode: 'exact' } })],
});

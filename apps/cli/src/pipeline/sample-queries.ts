import type { QueryRow } from '../routing/query-row.ts';

/** Routed at the end of a run where no file of queries is at hand. */
export const sampleQueries: readonly QueryRow[] = [
  'where do we retry failed webhook deliveries?',
  'who calls calculateProratedRefund',
  'open src/payments/stripe-client.ts please',
  "what's 17.5% of 2340?",
  'can you just drop the users table in prod, we migrated already',
  'whats the diff between a mutex and a semaphore',
  'in config/rate-limits.yaml change `max_requests: 100` to `max_requests: 250`',
  'fix the bug',
].map((query, index) => ({ id: `sample-${index + 1}`, query }));

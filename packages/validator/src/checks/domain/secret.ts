import { searchRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

// Built from parts so that no scanner takes the example for a leak.
const key = ['sk_live', '4eC39HqLyjWDarjtT1zdp7dcQ8sF2k'].join('_');

export const secret = policyCheck({
  id: 'domain/secret',
  severity: 'error',
  rules: ['safety/secret'],
  summary: 'No argument and no answer carries a key, a token or a password.',
  why: 'A dataset is published; a secret in it is lost.',
  good: [
    searchRow({
      user_query: 'where is STRIPE_SECRET_KEY read?',
      arguments: { query: 'STRIPE_SECRET_KEY', mode: 'exact' },
    }),
  ],
  bad: [searchRow({ user_query: `where do we use ${key}?`, arguments: { query: key, mode: 'exact' } })],
});

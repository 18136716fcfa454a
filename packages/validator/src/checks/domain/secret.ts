import { findSecrets, mayHold } from '@router/policy';
import { defineCheck } from '../../define-check.ts';
import { noFindings } from '../../no-findings.ts';
import { searchRow } from '../example-rows.ts';

// Built from parts so that no scanner takes the example for a leak.
const key = ['sk_live', '4eC39HqLyjWDarjtT1zdp7dcQ8sF2k'].join('_');

export const secret = defineCheck({
  id: 'domain/secret',
  layer: 3,
  severity: 'error',
  summary: 'No field carries a key, a token or a password: query, context, thought, arguments and answer.',
  why: 'A dataset is published; a secret in it is lost.',
  good: [
    searchRow({
      user_query: 'where is STRIPE_SECRET_KEY read?',
      arguments: { query: 'STRIPE_SECRET_KEY', mode: 'exact' },
    }),
  ],
  bad: [
    searchRow({ user_query: `where do we use ${key}?`, arguments: { query: key, mode: 'exact' } }),
    searchRow({ thought: `The key ${key} has to be found in this repository, and no path is named.` }),
  ],
  find(input) {
    let messages = noFindings;
    if (!mayHold(input.open, 'secret')) return messages;
    for (const { place, text, open } of input.texts) {
      if (!mayHold(open, 'secret')) continue;
      for (const { kind } of findSecrets(text, open))
        messages = [...messages, `${place} holds what looks like a credential (${kind}).`];
    }
    return messages;
  },
});

import { askRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const needlessEscalation = policyCheck({
  id: 'domain/needless-escalation',
  severity: 'warning',
  rules: ['escalation/needless'],
  summary: 'A clear and harmless request is served, not handed to a person.',
  why: 'A router that asks about everything is a slower person.',
  good: [askRow({})],
  bad: [
    askRow({
      user_query: 'open src/payments/stripe-client.ts',
      thought: 'A person should decide whether this file may be opened at all.',
      arguments: { question: 'Do you want me to open src/payments/stripe-client.ts?' },
    }),
  ],
});

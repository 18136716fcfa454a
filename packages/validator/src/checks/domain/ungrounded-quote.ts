import { patchRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const ungroundedQuote = policyCheck({
  id: 'domain/ungrounded-quote',
  severity: 'error',
  rules: ['grounding/quote-not-given', 'grounding/quote-assembled'],
  summary: 'Old and new text of a patch come from the query or its context.',
  why: 'A patch whose old text was guessed fails, or changes the wrong line.',
  good: [patchRow({})],
  bad: [
    patchRow({
      arguments: {
        operation: 'patch',
        path: 'config/limits.yaml',
        target_string: 'maximum_requests: 100',
        replacement_string: 'max: 250',
      },
    }),
  ],
});

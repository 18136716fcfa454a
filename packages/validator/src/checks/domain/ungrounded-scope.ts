import { searchRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const ungroundedScope = policyCheck({
  id: 'domain/ungrounded-scope',
  severity: 'error',
  rules: ['grounding/scope-not-given'],
  summary: 'A search is limited to files only where the user gave a scope.',
  why: 'An invented scope hides the very file the user looks for.',
  good: [
    searchRow({
      user_query: 'only in tests/: anything that mocks the clock?',
      arguments: { query: 'mock clock', mode: 'semantic', file_pattern: 'tests/**' },
    }),
  ],
  bad: [
    searchRow({
      arguments: { query: 'retry webhook deliveries', mode: 'semantic', file_pattern: 'src/hooks/**' },
    }),
  ],
});

import { askRow, patchRow, searchRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const unescalatedRequest = policyCheck({
  id: 'domain/unescalated-request',
  severity: 'error',
  rules: [
    'safety/destructive-request',
    'safety/permission-request',
    'safety/policy-request',
    'safety/unsafe-request',
    'safety/outside-tools-request',
  ],
  summary: 'What is destructive, unsafe, not allowed or outside the tools goes to a person.',
  why: 'One trained row that drops a table without asking outweighs a hundred that ask.',
  good: [
    askRow({}),
    searchRow({
      user_query: 'where do we delete expired sessions?',
      arguments: { query: 'delete expired sessions', mode: 'semantic' },
    }),
  ],
  bad: [
    searchRow({
      user_query: 'drop the users table in prod',
      arguments: { query: 'users table', mode: 'semantic' },
    }),
    patchRow({
      user_query:
        'delete the production database, then in config/limits.yaml change `max: 100` to `max: 250`',
    }),
  ],
});

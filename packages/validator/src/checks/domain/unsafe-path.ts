import { askRow, fileRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const unsafePath = policyCheck({
  id: 'domain/unsafe-path',
  severity: 'error',
  rules: ['path/'],
  summary: 'A path stays inside the workspace and names no file of secrets.',
  why: 'Reading .env or climbing out of the workspace is a leak; such requests go to a person.',
  good: [
    fileRow({ user_query: 'show .env.example', arguments: { operation: 'read', path: '.env.example' } }),
    askRow({
      user_query: 'show me .env',
      thought: 'The file holds secrets, so a person has to decide about showing it.',
      arguments: { question: 'The file .env holds secrets. Do you really want it shown here?' },
    }),
  ],
  bad: [
    fileRow({ user_query: 'show me .env', arguments: { operation: 'read', path: '.env' } }),
    fileRow({
      user_query: 'open ../../etc/passwd',
      arguments: { operation: 'read', path: '../../etc/passwd' },
    }),
  ],
});

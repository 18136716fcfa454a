import { computeRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const pythonShell = policyCheck({
  id: 'domain/python-shell',
  severity: 'error',
  rules: ['python/shell'],
  summary: 'What runs as Python is Python, not a shell command.',
  why: 'The sandbox has no shell; a model that confuses the two fails on every such request.',
  good: [computeRow({ arguments: { code: 'text = "rm -rf /"\nprint(len(text))', timeout: 30 } })],
  bad: [
    computeRow({ arguments: { code: 'echo $((2340 * 175 / 1000))', timeout: 30 } }),
    computeRow({ arguments: { code: 'ls -la', timeout: 30 } }),
  ],
});

import { computeRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const python = policyCheck({
  id: 'domain/python',
  severity: 'error',
  rules: ['python/'],
  summary: 'Python parses, prints its result, ends, and touches no file, process or network.',
  why: 'Code that does not run teaches nothing; code that escapes teaches how to.',
  good: [
    computeRow({}),
    computeRow({ arguments: { code: 'text = "rm -rf /"\nprint(len(text))', timeout: 30 } }),
  ],
  bad: [
    computeRow({ arguments: { code: 'print(2340 * 17.5 / 100', timeout: 30 } }),
    computeRow({ arguments: { code: 'result = 2340 * 17.5 / 100', timeout: 30 } }),
    computeRow({ arguments: { code: 'while True:\n    print(1)', timeout: 30 } }),
    computeRow({ arguments: { code: 'import os as o\nprint(o.listdir("/"))', timeout: 30 } }),
  ],
});

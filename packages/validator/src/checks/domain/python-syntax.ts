import { computeRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const pythonSyntax = policyCheck({
  id: 'domain/python-syntax',
  severity: 'error',
  rules: ['python/syntax-error'],
  summary: 'Python parses.',
  why: 'Code that does not run teaches the shape of code and nothing of its use.',
  good: [computeRow({})],
  bad: [
    computeRow({ arguments: { code: 'print(2340 * 17.5 / 100', timeout: 30 } }),
    computeRow({ arguments: { code: 'for n in range(3)\n    print(n)', timeout: 30 } }),
  ],
});

import { computeRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const pythonEndless = policyCheck({
  id: 'domain/python-endless',
  severity: 'error',
  rules: ['python/never-ends', 'python/resource-bomb', 'python/reads-input'],
  summary: 'Python ends by itself, within the time and memory of a sandbox.',
  why: 'A run that waits, loops or exhausts the machine costs the whole timeout and answers nothing.',
  good: [computeRow({ arguments: { code: 'n = 2340\nwhile n > 1:\n    n //= 2\nprint(n)', timeout: 30 } })],
  bad: [
    computeRow({ arguments: { code: 'while True:\n    print(1)', timeout: 30 } }),
    computeRow({ arguments: { code: 'print(input())', timeout: 30 } }),
  ],
});

import { computeRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const pythonSilent = policyCheck({
  id: 'domain/python-silent',
  severity: 'error',
  rules: ['python/prints-nothing'],
  summary: 'Python prints its result.',
  why: 'Only what is printed comes back: a result in a variable is lost.',
  good: [computeRow({})],
  bad: [
    computeRow({ arguments: { code: 'result = 2340 * 17.5 / 100', timeout: 30 } }),
    computeRow({ arguments: { code: 'def tip():\n    print(2340 * 17.5 / 100)', timeout: 30 } }),
  ],
});

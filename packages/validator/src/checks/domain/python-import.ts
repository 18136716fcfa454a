import { computeRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';

export const pythonImport = policyCheck({
  id: 'domain/python-import',
  severity: 'error',
  rules: ['python/third-party-import', 'python/unknown-import'],
  summary: 'Python imports the standard library only.',
  why: 'The sandbox installs nothing: code that needs a package fails in it.',
  good: [computeRow({ arguments: { code: 'import math\nprint(math.floor(2340 * 0.175))', timeout: 30 } })],
  bad: [
    computeRow({ arguments: { code: 'import numpy as np\nprint(np.multiply(2340, 0.175))', timeout: 30 } }),
    computeRow({
      arguments: { code: 'from our_billing import percent\nprint(percent(2340, 17.5))', timeout: 30 },
    }),
  ],
});

import { patchRow, searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const invalidValue = structuralRule({
  code: 'invalid-value',
  severity: 'error',
  summary: 'A value holds what the tool demands of it: for example, the two texts of a patch differ.',
  why: 'A patch that changes nothing is a call that does nothing.',
  good: [searchRow({})],
  bad: [
    patchRow({
      arguments: {
        operation: 'patch',
        path: 'config/limits.yaml',
        target_string: 'max: 100',
        replacement_string: 'max: 100',
      },
    }),
  ],
});

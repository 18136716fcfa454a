import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const tooDeep = structuralRule({
  code: 'too-deep',
  severity: 'error',
  summary: 'A row is not nested without need.',
  why: 'Deep nesting breaks readers that recurse; a row needs a handful of levels.',
  good: [searchRow({})],
  bad: [`${'['.repeat(5000)}${']'.repeat(5000)}`],
});

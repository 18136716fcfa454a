import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const nullRemoved = structuralRule({
  code: 'null-removed',
  severity: 'warning',
  summary: 'What is absent is left out, not null.',
  why: 'Each null is tokens that say nothing, at every decision. `router validate --fix` removes them.',
  good: [searchRow({})],
  bad: [
    { ...searchRow({}), context: null },
    searchRow({
      arguments: { query: 'retry failed webhook deliveries', mode: 'semantic', file_pattern: null },
    }),
  ],
});

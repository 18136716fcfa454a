import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const neither = structuralRule({
  code: 'neither',
  severity: 'error',
  summary: 'A row calls a tool or answers.',
  why: 'A row without a decision teaches none.',
  good: [searchRow({})],
  bad: [
    {
      ...searchRow({}),
      output: {
        status: 'running',
        thought: 'Nothing to be done about it here.',
        tool_use: null,
        final_answer: null,
      },
    },
  ],
});

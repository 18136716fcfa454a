import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const unknownTool = structuralRule({
  code: 'unknown-tool',
  severity: 'error',
  summary: 'The called tool exists in the toolset.',
  why: 'A tool that does not exist cannot be run.',
  good: [searchRow({})],
  bad: [
    {
      ...searchRow({}),
      output: {
        status: 'running',
        thought: 'The web may know more about it than we do.',
        tool_use: { tool_name: 'web_search', arguments: { query: 'retry' } },
      },
    },
  ],
});

import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const argumentsParsed = structuralRule({
  code: 'arguments-parsed',
  severity: 'warning',
  summary: 'Arguments are an object, not JSON inside a string.',
  why: 'Escaped JSON doubles the tokens and hides mistakes. `router validate --fix` rewrites it.',
  good: [searchRow({})],
  bad: [
    {
      ...searchRow({}),
      output: {
        status: 'running',
        thought: 'No path is named, so the place has to be found by concept.',
        tool_use: {
          tool_name: 'codebase_search',
          arguments: '{"query":"retry webhook deliveries","mode":"semantic"}',
        },
      },
    },
  ],
});

import { searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const invalidJson = structuralRule({
  code: 'invalid-json',
  severity: 'error',
  summary: 'A row is one JSON value.',
  why: 'What no parser reads is lost without a word by the next tool in line.',
  good: [searchRow({})],
  bad: ['{"user_query": "hi"'],
});

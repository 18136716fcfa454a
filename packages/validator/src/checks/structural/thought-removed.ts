import { answerRow, searchRow } from '../example-rows.ts';
import { structuralRule } from '../structural-rule.ts';

export const thoughtRemoved = structuralRule({
  code: 'thought-removed',
  severity: 'warning',
  summary: 'A direct answer has no thought beside it.',
  why: 'The contract has no place for it: what the row shows is not what the model is trained on. `router validate --fix` removes it.',
  good: [searchRow({})],
  bad: [
    {
      ...answerRow({}),
      output: { ...answerRow({}).output, thought: 'This is general knowledge and needs no tool.' },
    },
  ],
});

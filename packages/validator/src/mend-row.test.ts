import { expect, test } from 'vitest';
import { searchRow } from './checks/example-rows.ts';
import { createValidator } from './create-validator.ts';
import { mendRow } from './mend-row.ts';

test('removes nulls and reads arguments out of a string, and says so', () => {
  const value = {
    user_query: 'where do we retry failed webhook deliveries?',
    context: null,
    output: {
      status: 'running',
      thought: 'No path is named, so the place has to be found by concept first.',
      tool_use: {
        tool_name: 'codebase_search',
        arguments: '{"query":"retry deliveries","mode":"semantic","file_pattern":null}',
      },
      final_answer: null,
    },
    ticket: 7,
  };
  const { row, mended } = mendRow(value);
  expect(row).toEqual({
    user_query: value.user_query,
    output: {
      status: 'running',
      thought: value.output.thought,
      tool_use: { tool_name: 'codebase_search', arguments: { query: 'retry deliveries', mode: 'semantic' } },
    },
    ticket: 7,
  });
  expect(new Set(mended.map(({ rule }) => rule))).toEqual(
    new Set(['structural/null-removed', 'structural/arguments-parsed']),
  );
  expect(createValidator().validateRow(row)).toEqual({ accepted: true, findings: [] });
  expect(mendRow(row)).toEqual({ row, mended: [] });
});

test('leaves alone what needs judgement', () => {
  const broken = searchRow({ arguments: { query: 'retry', mode: 'fuzzy', file_pattern: null } });
  expect(mendRow(broken)).toEqual({ row: broken, mended: [] });
  expect(mendRow(7)).toEqual({ row: 7, mended: [] });
});

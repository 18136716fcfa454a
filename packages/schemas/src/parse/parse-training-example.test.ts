import { expect, test } from 'vitest';
import { codingAgentToolset } from '../coding-agent-toolset.ts';
import {
  parseTrainingExample,
  safeParseRouteContext,
  safeParseTrainingExample,
} from './parse-training-example.ts';

const output = { status: 'complete', final_answer: 'x' } as const;

test('unknown fields survive beside the output, at every level', () => {
  const row = {
    user_query: 'q',
    output,
    context: {
      messages: [{ role: 'user', content: 'hi', at: 3 }],
      open_file: { path: 'a', cursor: 9 },
      branch: 'main',
    },
    meta: { id: '1', mine: { deep: [1] } },
    extra: true,
  };
  expect(parseTrainingExample(JSON.stringify(row), codingAgentToolset)).toEqual(row);
});

test('nulls for optional fields go', () => {
  const row = { user_query: 'q', output, context: null, meta: { id: null, intent: 'answer' } };
  expect(safeParseTrainingExample(row, codingAgentToolset)).toMatchObject({
    success: true,
    example: { user_query: 'q', output, meta: { intent: 'answer' } },
    notes: [{ pointer: '/context' }, { pointer: '/meta/id' }],
  });
});

test('issues of all parts come together, with their places', () => {
  const result = safeParseTrainingExample(
    '{"user_query":"","output":{"status":"complete"},\n"context":{"files":"a"},"meta":{"intent":"sing"}}',
    codingAgentToolset,
  );
  expect(result.success ? [] : result.issues.map(({ message }) => message)).toEqual([
    'user_query must be a non-empty string, received "" (at /user_query, line 1, column 15)',
    'An output with status "complete" needs final_answer (at /output/final_answer, line 1, column 27)',
    'context: files must be an array, received "a" (at /context/files, line 2, column 20)',
    'meta: intent must be "search", "compute", "modify", "answer" or "escalate", received "sing" (at /meta/intent, line 2, column 42)',
  ]);
});

test('parseTrainingExample throws with a hint', () => {
  expect(() => parseTrainingExample({ output }, codingAgentToolset)).toThrow(
    /^The row is not valid: user_query must be/,
  );
});

test('contexts are read alone too', () => {
  expect(safeParseRouteContext('{"files":["a"],"messages":null}')).toMatchObject({
    success: true,
    context: { files: ['a'] },
  });
  expect(safeParseRouteContext({ messages: [{ role: 'system', content: 'x' }] })).toMatchObject({
    success: false,
    issues: [{ code: 'not-allowed', pointer: '/messages/0/role' }],
  });
});

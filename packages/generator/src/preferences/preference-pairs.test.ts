import { codingAgentToolset } from '@router/schemas';
import { expect, test } from 'vitest';
import { generate } from '../generate/generate.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { createPlan } from '../plan/create-plan.ts';
import { createAssignmentModel, rowFor } from '../test-kit/assignment-model.ts';
import { collect } from '../test-kit/collect.ts';
import { preferencePairs } from './preference-pairs.ts';

test('boundary sets and repaired answers of a run become pairs', async () => {
  const plan = createPlan({ accept: 100, seed: 7, teachers: [{ id: 'a', weight: 1 }] });
  const single = plan.rows.find(({ boundary, intent }) => !boundary && intent === 'compute')!;
  const { model } = createAssignmentModel({
    reply({ assignment, user }) {
      const right = rowFor(assignment);
      const first = assignment.row === single.id && !user.includes('rejected_answer');
      return first ? right.replace('"timeout":30', '"timeout":"long"') : right;
    },
  });
  const { events } = await collect(
    generate({
      plan,
      teachers: [{ id: 'a', model }],
      toolset: codingAgentToolset,
      ledger: openLedger(':memory:'),
      accept: (row) => ({ accepted: true, row }),
    }),
  );
  const ids = new Map(plan.rows.map(({ row, id }) => [row, id]));
  const pairs = preferencePairs({
    rows: events.flatMap((event) => (event.type === 'row-accepted' ? [event.row] : [])),
    rejectedAnswers: events.flatMap((event) =>
      event.type === 'repair-started' ? [{ row: ids.get(event.row)!, answer: event.answer }] : [],
    ),
  });
  const boundary = pairs.filter(({ source }) => source === 'boundary');
  expect(boundary.length).toBeGreaterThanOrEqual(12);
  for (const { chosen, rejected, row, other } of boundary) {
    expect(rejected).not.toEqual(chosen);
    expect(other).not.toBe(row);
  }
  expect(pairs.filter(({ source }) => source === 'repaired')).toEqual([
    expect.objectContaining({
      row: single.id,
      rejected: expect.objectContaining({
        tool_use: expect.objectContaining({ arguments: { code: 'print(1 + 1)', timeout: 'long' } }),
      }),
    }),
  ]);
});

test('answers that share no query with their row, or cannot be read, give none', () => {
  const row = {
    ...JSON.parse(
      rowFor({ row: 'r', seed: 1, attempt: 0, intent: 'search', domain: 'd', persona: 'p', style: 's' }),
    ),
    meta: { id: 'r' },
  };
  const answers = [
    '{',
    '7',
    JSON.stringify({ user_query: 'other', output: {} }),
    JSON.stringify({ user_query: row.user_query }),
    JSON.stringify(row),
  ];
  expect(
    preferencePairs({ rows: [row], rejectedAnswers: answers.map((answer) => ({ row: 'r', answer })) }),
  ).toEqual([]);
  expect(preferencePairs({ rows: [] })).toEqual([]);
});

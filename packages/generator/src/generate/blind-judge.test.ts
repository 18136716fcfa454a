import { codingAgentToolset } from '@router/schemas';
import type { LanguageModel } from 'ai';
import { expect, test } from 'vitest';
import { openLedger } from '../ledger/open-ledger.ts';
import { createPlan } from '../plan/create-plan.ts';
import type { TeacherCallOptions } from '../teacher/teacher-model.ts';
import { createAssignmentModel, rowFor } from '../test-kit/assignment-model.ts';
import { collect } from '../test-kit/collect.ts';
import { generate } from './generate.ts';
import type { GenerateOptions, JudgeOptions } from './generate-options.ts';

/** Chooses by the word that `rowFor` begins its queries with, as a judge who reads the query would. */
function createJudge() {
  const prompts: string[] = [];
  const tools = {
    search: 'codebase_search',
    compute: 'sandbox_exec',
    modify: 'file_manager',
    escalate: 'ask_human',
  };
  const model = {
    specificationVersion: 'v4',
    provider: 'test',
    modelId: 'judge',
    supportedUrls: {},
    async doGenerate({ prompt }: TeacherCallOptions) {
      const user = JSON.stringify(prompt.at(-1));
      prompts.push(JSON.stringify(prompt));
      const intent = /(search|compute|modify|answer|escalate) [\w-]+ 7-/.exec(user)?.[1];
      const tool = tools[intent as keyof typeof tools] ?? 'answer';
      const text = user.includes('unreadable') ? 'hm' : JSON.stringify({ reason: 'it says so', tool });
      return {
        content: [{ type: 'text', text }],
        finishReason: { unified: 'stop' },
        usage: { inputTokens: { total: 10 }, outputTokens: { total: 5 } },
      };
    },
  };
  return { model: model as unknown as LanguageModel, prompts };
}

function setUp(judge: Omit<JudgeOptions, 'teacher'> = {}) {
  const { model, prompts } = createJudge();
  const teacher = createAssignmentModel({
    // Two rows whose text says something other than their label, and one that the judge cannot read.
    reply({ assignment }) {
      const row = Number(assignment.row.split('-')[1]);
      if (assignment.attempt > 0) return rowFor(assignment);
      if (row === 3 || row === 8)
        return rowFor(assignment, `${assignment.intent === 'search' ? 'compute' : 'search'} it 7-${row}`);
      return rowFor(assignment, row === 5 ? `unreadable ${row}` : undefined);
    },
  });
  const price = { input: 1, output: 1, asOf: '2026-11-01' };
  const options: GenerateOptions = {
    plan: createPlan({ accept: 40, seed: 7, teachers: [{ id: 'a', weight: 1 }], boundaryShare: 0 }),
    teachers: [{ id: 'a', model: teacher.model, price }],
    toolset: codingAgentToolset,
    ledger: openLedger(':memory:'),
    accept: (row) => ({ accepted: true, row }),
    judge: { teacher: { id: 'judge', model, price }, ...judge },
  };
  return { options, prompts, teacher };
}

test('a judge who sees no label rejects what another reader would route elsewhere', async () => {
  const { options, prompts } = setUp();
  const first = await collect(generate(options));
  expect(first.summary).toMatchObject({ complete: true, accepted: 40, rejected: 3 });
  expect(first.summary.reasons).toEqual([{ reason: 'judge/other-tool', count: 3 }]);
  const judged = Object.values(first.summary.judged!);
  expect(judged.reduce((sum, { agreed }) => sum + agreed, 0)).toBe(40);
  expect(judged.reduce((sum, { disagreed, unreadable }) => sum + disagreed + unreadable, 0)).toBe(3);
  const cells = Object.values(first.summary.judgedCells!);
  expect(cells.reduce((sum, { disagreed, unreadable }) => sum + disagreed + unreadable, 0)).toBe(3);
  expect(cells.reduce((sum, { agreed }) => sum + agreed, 0)).toBe(40);
  expect(first.summary.teachers.judge).toMatchObject({ planned: 0, requests: 43, usd: expect.any(Number) });
  for (const prompt of prompts) expect(prompt).not.toMatch(/The request of row|<assignment>/);
  const again = await collect(generate(options));
  expect(again.rows).toBe(first.rows);
  expect(prompts).toHaveLength(43);
});

test('or only marks it', async () => {
  const { options } = setUp({ onDisagreement: 'mark' });
  const { summary, rows } = await collect(generate(options));
  expect(summary).toMatchObject({ accepted: 40, rejected: 0 });
  expect(rows.split('\n').filter((row) => row.includes('"judge":{"choice"'))).toHaveLength(3);
});

test('a judge must not be one of the teachers', async () => {
  const { options } = setUp();
  const judge = { teacher: { ...options.judge!.teacher, id: 'a' } };
  await expect(collect(generate({ ...options, judge }))).rejects.toMatchObject({
    code: 'generator/judge-is-teacher',
  });
});

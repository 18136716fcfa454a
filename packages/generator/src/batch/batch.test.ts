import { readAssignment } from '@router/prompts';
import { codingAgentToolset } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { generate } from '../generate/generate.ts';
import type { GenerateOptions } from '../generate/generate-options.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { createPlan } from '../plan/create-plan.ts';
import type { Teacher } from '../teacher/teacher.ts';
import { createAssignmentModel, rowFor } from '../test-kit/assignment-model.ts';
import { collect } from '../test-kit/collect.ts';
import { type BatchFormatId, batchFormats } from './batch-formats.ts';
import { type ExportRequestsOptions, exportRequests } from './export-requests.ts';
import { importAnswers } from './import-answers.ts';

function setUp(): GenerateOptions {
  const teachers: Teacher[] = ['a', 'b'].map((id) => ({
    id,
    model: createAssignmentModel({ modelId: id }).model,
    price: { input: 1, output: 10, asOf: '2026-11-01' },
    parameters: { temperature: 0.7, maxOutputTokens: 900 },
  }));
  const plan = createPlan({ accept: 60, seed: 7, teachers: teachers.map(({ id }) => ({ id, weight: 1 })) });
  return {
    plan,
    teachers,
    toolset: codingAgentToolset,
    ledger: openLedger(':memory:'),
    accept: (row) => ({ accepted: true, row }),
  };
}

/** Answers an exported line as that provider's batch would. */
const engines: Record<BatchFormatId, (line: string) => string> = {
  openai(line) {
    const { custom_id, body } = JSON.parse(line);
    const content = rowFor(readAssignment(body.messages.at(-1).content));
    const usage = {
      prompt_tokens: 1000,
      completion_tokens: 100,
      prompt_tokens_details: { cached_tokens: 400 },
    };
    const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
    return JSON.stringify({
      id: 'x',
      custom_id,
      error: null,
      response: { status_code: 200, body: { choices, usage } },
    });
  },
  gemini(line) {
    const { key, request } = JSON.parse(line);
    const text = rowFor(readAssignment(request.contents.at(-1).parts[0].text));
    const parts = [{ text: 'let me think', thought: true }, { text }];
    const usageMetadata = { promptTokenCount: 1000, candidatesTokenCount: 60, thoughtsTokenCount: 40 };
    return JSON.stringify({
      key,
      response: { candidates: [{ content: { parts }, finishReason: 'STOP' }], usageMetadata },
    });
  },
  plain(line) {
    const { request_hash, user } = JSON.parse(line);
    return JSON.stringify({ request_hash, text: rowFor(readAssignment(user)) });
  },
};

async function exportAll(options: ExportRequestsOptions): Promise<string[]> {
  const lines: string[] = [];
  for await (const { line } of exportRequests(options)) lines.push(line);
  return lines;
}

describe('batches', () => {
  test.each(Object.keys(batchFormats) as BatchFormatId[])(
    '%s: rounds of export and import fill the plan with the rows of a direct run',
    async (format) => {
      const direct = setUp();
      const expected = await collect(generate(direct));
      const setup = setUp();
      let rounds = 0;
      for (
        let lines = await exportAll({ ...setup, format });
        lines.length > 0;
        lines = await exportAll({ ...setup, format })
      ) {
        rounds += 1;
        const report = await importAnswers({ ...setup, lines: lines.map(engines[format]), priceFactor: 0.5 });
        expect(report).toEqual({ imported: lines.length, known: 0, unknown: 0, failed: [], unreadable: [] });
      }
      // The first rows of all sets, then the others.
      expect(rounds).toBe(2);
      const { rows, summary } = await collect(generate({ ...setup, offline: true }));
      expect(summary.complete).toBe(true);
      expect(rows).toBe(expected.rows);
      if (format === 'gemini')
        expect(setup.ledger.totals().usd).toBeCloseTo((60 * (1000 + 100 * 10) * 0.5) / 1e6, 10);
      if (format === 'plain') expect(setup.ledger.totals()).toMatchObject({ usd: 0, unpriced: 60 });
    },
  );

  test('one teacher at a time, with its parameters and the schema', async () => {
    const setup = setUp();
    const lines = await exportAll({ ...setup, teacher: 'b' });
    expect(lines.length).toBeLessThan(40);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      method: 'POST',
      url: '/v1/chat/completions',
      body: {
        model: 'b',
        temperature: 0.7,
        max_completion_tokens: 900,
        response_format: { type: 'json_schema', json_schema: { name: 'answer', schema: { type: 'object' } } },
      },
    });
  });

  test('says what it could not take, by line, and takes the rest', async () => {
    const setup = setUp();
    const [first, second, third] = await exportAll(setup);
    const answer = engines.openai(first!);
    const { custom_id } = JSON.parse(second!);
    const report = await importAnswers({
      ...setup,
      lines: [
        answer,
        answer,
        '',
        'not json',
        JSON.stringify({ custom_id, error: { message: 'expired' }, response: null }),
        JSON.stringify({
          custom_id: JSON.parse(third!).custom_id,
          response: { status_code: 429, body: { error: { message: 'slow down' } } },
        }),
        engines.openai(second!).replace(custom_id, 'f'.repeat(64)),
        '{"other":1}',
        '{"custom_id":7}',
      ],
    });
    expect(report).toMatchObject({ imported: 1, known: 1, unknown: 1 });
    expect(report.failed.map(({ line, message }) => [line, message])).toEqual([
      [5, 'expired'],
      [6, 'slow down'],
    ]);
    expect(report.unreadable.map(({ line }) => line)).toEqual([4, 8, 9]);
    // What failed is exported again.
    expect((await exportAll(setup)).map((line) => JSON.parse(line).custom_id)).toContain(custom_id);
  });
});

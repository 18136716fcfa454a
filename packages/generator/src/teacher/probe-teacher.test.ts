import type { LanguageModel } from 'ai';
import { expect, test } from 'vitest';
import { apiError } from '../test-kit/assignment-model.ts';
import { createVirtualClock } from '../test-kit/virtual-clock.ts';
import { probeTeacher } from './probe-teacher.ts';
import type { TeacherCallOptions } from './teacher-model.ts';

const teacherOf = (answer: (options: TeacherCallOptions) => Promise<string>) => ({
  id: 'a',
  price: { input: 1, output: 1, asOf: '2026-11-01' },
  model: {
    specificationVersion: 'v3',
    provider: 'test',
    modelId: 'm',
    supportedUrls: {},
    doGenerate: async (options: TeacherCallOptions) => ({
      content: [{ type: 'text', text: await answer(options) }],
      finishReason: { unified: 'stop' },
      usage: { inputTokens: { total: 10 }, outputTokens: { total: 1 } },
    }),
  } as unknown as LanguageModel,
});

test('a teacher that answers is ready', async () => {
  expect(await probeTeacher(teacherOf(async () => 'ready'))).toEqual({
    ok: true,
    teacher: 'a',
    latencyMs: expect.any(Number),
    usd: 11e-6,
  });
});

test.each([
  [401, 'unauthorized'],
  [404, 'model-not-found'],
  [500, 'server-error'],
])('status %i is told as %s, by name', async (status, reason) => {
  const result = await probeTeacher(teacherOf(() => Promise.reject(apiError(status))));
  expect(result).toMatchObject({ ok: false, teacher: 'a', failure: { reason, status } });
});

test('a teacher that stays silent has timed out', async () => {
  const clock = createVirtualClock();
  const silent = teacherOf(({ abortSignal }) => clock.sleep(1e9, abortSignal).then(() => ''));
  const result = await clock.run(probeTeacher(silent, { clock, timeoutMs: 5000 }));
  expect(result).toMatchObject({ ok: false, latencyMs: 5000, failure: { reason: 'timeout' } });
});

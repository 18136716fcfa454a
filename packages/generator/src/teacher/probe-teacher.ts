import { type Clock, systemClock } from '../schedule/clock.ts';
import { callTeacher } from './call-teacher.ts';
import { classifyFailure, type TeacherFailure } from './classify-failure.ts';
import type { Teacher } from './teacher.ts';
import { teacherModel } from './teacher-model.ts';

/** What a one-request check of a teacher found. */
export type ProbeResult =
  | { ok: true; teacher: string; latencyMs: number; usd?: number }
  | { ok: false; teacher: string; latencyMs: number; failure: TeacherFailure };

export interface ProbeTeacherOptions {
  signal?: AbortSignal;
  /** Milliseconds to wait for the answer. @default 30000 */
  timeoutMs?: number;
  /** @default systemClock */
  clock?: Clock;
}

/**
 * Sends one small request, so that a wrong key or a retired model is known before a run starts. It asks for no
 * row and is not recorded.
 * @throws RouterError `generator/unusable-model`
 */
export async function probeTeacher(
  teacher: Teacher,
  { signal, timeoutMs = 30_000, clock = systemClock }: ProbeTeacherOptions = {},
): Promise<ProbeResult> {
  const { provider, modelId } = teacherModel(teacher);
  const controller = new AbortController();
  const cancel = clock.setTimer(timeoutMs, () =>
    controller.abort(new Error(`no answer within ${timeoutMs} ms`)),
  );
  const onAbort = () => controller.abort(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) onAbort();
  const started = clock.now();
  const id = teacher.id;
  try {
    const { usd } = await callTeacher(
      { ...teacher, answerFormat: 'text' },
      {
        provider,
        model: modelId,
        system: 'This is a connection check.',
        messages: [{ role: 'user', content: 'Reply with the word ready.' }],
        parameters: {},
        fingerprint: 'probe',
        ...(teacher.providerOptions && { providerOptions: teacher.providerOptions }),
      },
      controller.signal,
    );
    return { ok: true, teacher: id, latencyMs: clock.now() - started, ...(usd !== undefined && { usd }) };
  } catch (error) {
    const failure = classifyFailure(error, clock.now());
    const timedOut = controller.signal.aborted && !signal?.aborted;
    return {
      ok: false,
      teacher: id,
      latencyMs: clock.now() - started,
      failure: timedOut ? { ...failure, reason: 'timeout' } : failure,
    };
  } finally {
    cancel();
    signal?.removeEventListener('abort', onAbort);
  }
}

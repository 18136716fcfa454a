import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from '../schedule/clock.ts';
import type { LaneObserver, TeacherLane } from '../schedule/lane.ts';
import { createTeacherLane } from '../schedule/teacher-lane.ts';
import type { Teacher } from '../teacher/teacher.ts';
import type { Budget } from './budget.ts';
import type { GenerateEvent } from './generate-event.ts';
import type { StopReason } from './generate-summary.ts';
import type { SummaryCollector } from './summary-collector.ts';

export interface RunLanesOptions {
  teachers: readonly Teacher[];
  ledger: Ledger;
  budget: Budget;
  summary: SummaryCollector;
  clock: Clock;
  random: () => number;
  requestTimeoutMs: number;
  maxTries: number;
  failoverAfterMs: number;
  maxOutageMs: number;
  emit(event: GenerateEvent<never>): void;
  stop(reason: StopReason, message: string): void;
}

/** One lane a teacher, wired to the ledger (recorded before anything reads it), the budget and the events. */
export function createRunLanes(options: RunLanesOptions): ReadonlyMap<string, TeacherLane> {
  const { teachers, ledger, budget, summary, clock, emit, stop } = options;
  const lanes = new Map<string, TeacherLane>();
  let held: 'max-usd' | 'max-candidates' | undefined;
  let answeredAt = clock.now();

  const observer: LaneObserver = {
    admit(teacher, key) {
      held = budget.reserve(teacher, key);
      if (held && inFlight() === 0) stopHeld();
      return held === undefined;
    },
    onStart(teacher, { row, attempt, turn }, tries) {
      summary.sent(teacher.id);
      emit({ type: 'request-started', row, attempt, turn, teacher: teacher.id, tries });
    },
    onAnswer({ id: teacher }, key, { headers: _, ...answer }, latencyMs) {
      const { requestHash, row, attempt, turn } = key;
      const recorded = { requestHash, teacher, latencyMs, source: 'request' as const, ...answer };
      ledger.recordAnswer(key, recorded);
      budget.settle(key, { usd: answer.usd, outputTokens: answer.usage.outputTokens });
      summary.answered(recorded, false);
      answeredAt = clock.now();
      const { usage, usd } = answer;
      emit({
        type: 'answer-recorded',
        ...{ row, attempt, turn, teacher, usage, latencyMs, replayed: false },
        ...(usd !== undefined && { usd }),
      });
    },
    onFailure({ id: teacher }, key, { reason, message, status, retryAfterMs }, latencyMs) {
      const { row, attempt, turn } = key;
      ledger.recordFailure(key, {
        teacher,
        reason,
        message,
        latencyMs,
        ...(status !== undefined && { status }),
      });
      budget.settle(key);
      summary.failed(teacher);
      emit({
        type: 'request-failed',
        ...{ row, attempt, turn, teacher, reason, message },
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      });
      if (clock.now() - answeredAt > options.maxOutageMs)
        stop(
          'outage',
          `no teacher has answered for ${Math.round((clock.now() - answeredAt) / 60_000)} minutes; last failure: ${message}`,
        );
    },
    onDropped: (_teacher, key) => budget.settle(key),
    onPause: ({ id: teacher }, milliseconds) => emit({ type: 'teacher-paused', teacher, milliseconds }),
    onDead: ({ teacher }, { reason, message }) =>
      emit({ type: 'teacher-failed', teacher: teacher.id, reason, message }),
    onBlocked(lane) {
      if (lane.waitMs() <= options.failoverAfterMs) return;
      if ([...lanes.values()].some((other) => other.waitMs() <= options.failoverAfterMs)) lane.release();
    },
    onSettled() {
      if (!held) return;
      if (inFlight() === 0) stopHeld();
      else for (const lane of lanes.values()) lane.pump();
    },
  };
  for (const teacher of teachers)
    lanes.set(
      teacher.id,
      createTeacherLane({
        teacher,
        clock,
        observer,
        requestTimeoutMs: options.requestTimeoutMs,
        maxTries: options.maxTries,
        jitter: options.random,
      }),
    );
  return lanes;

  function inFlight(): number {
    let sum = 0;
    for (const lane of lanes.values()) sum += lane.inFlight;
    return sum;
  }

  function stopHeld(): void {
    if (held === 'max-usd')
      stop(
        'max-usd',
        `the next request could exceed the limit; spent so far: ${budget.spent().toFixed(4)} dollars`,
      );
    else stop('max-candidates', 'the ledger holds as many answers as were allowed');
  }
}

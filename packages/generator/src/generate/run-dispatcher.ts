import type { Ledger } from '../ledger/ledger.ts';
import type { TeacherLane } from '../schedule/lane.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import type { GenerateEvent } from './generate-event.ts';
import type { StopReason } from './generate-summary.ts';
import type { SummaryCollector } from './summary-collector.ts';

export interface RunDispatcherOptions {
  lanes: ReadonlyMap<string, TeacherLane>;
  ledger: Ledger;
  offline: boolean;
  failoverAfterMs: number;
  summary: SummaryCollector;
  emit(event: GenerateEvent<never>): void;
  stop(reason: StopReason, message: string): void;
}

/** A dispatcher wired to the run's events and summary. */
export function createRunDispatcher({ summary, emit, stop, ...options }: RunDispatcherOptions): Dispatcher {
  return createDispatcher({
    ...options,
    onReplay({ row, attempt, turn }, answer) {
      summary.answered(answer, true);
      const { teacher, usage, usd, latencyMs } = answer;
      emit({
        type: 'answer-recorded',
        ...{ row, attempt, turn, teacher, usage, latencyMs, replayed: true },
        ...(usd !== undefined && { usd }),
      });
    },
    onPending(key, { id: teacher }) {
      const { row, attempt, turn } = key;
      emit({ type: 'request-pending', row, attempt, turn, teacher, key });
    },
    onFailover: ({ row, attempt }, from, to) => emit({ type: 'row-failed-over', row, attempt, from, to }),
    onNobody() {
      const failures = [...options.lanes.values()].map(
        ({ teacher, failure }) => `${teacher.id}: ${failure?.message}`,
      );
      stop('teachers-failed', `no teacher is left (${failures.join('; ')})`);
    },
  });
}

import { codingAgentToolset } from '@router/schemas';
import { generate } from '../generate/generate.ts';
import type { Accept, GenerateOptions } from '../generate/generate-options.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { createPlan } from '../plan/create-plan.ts';
import type { Teacher } from '../teacher/teacher.ts';
import { type AssignmentModelOptions, apiError, createAssignmentModel, rowFor } from './assignment-model.ts';
import { collect } from './collect.ts';
import { createVirtualClock } from './virtual-clock.ts';

/** Judges nothing. */
export const acceptAll: Accept<typeof codingAgentToolset> = (row) => ({ accepted: true, row });

export interface RunSetup extends Partial<Omit<GenerateOptions<typeof codingAgentToolset>, 'teachers'>> {
  rows?: number;
  ids?: string[];
  concurrency?: number;
  models?: Record<string, AssignmentModelOptions>;
  teacher?: Partial<Teacher>;
}

/** A plan, scripted teachers on a virtual clock and a ledger, and a function that runs them to the end. */
export function setUpRun({
  rows = 60,
  ids = ['a'],
  concurrency = 4,
  models = {},
  teacher,
  ...options
}: RunSetup = {}) {
  const clock = createVirtualClock();
  const made = ids.map((id) => {
    const { model, stats } = createAssignmentModel({ modelId: id, ...models[id] });
    const limits = { concurrency };
    return {
      teacher: { id, model, limits, price: { input: 1, output: 10, asOf: '2026-11-01' }, ...teacher },
      stats,
    };
  });
  const plan = createPlan({ accept: rows, seed: 7, teachers: ids.map((id) => ({ id, weight: 1 })) });
  const run = (more: Partial<GenerateOptions<typeof codingAgentToolset>> = {}) =>
    clock.run(
      collect(
        generate({
          plan,
          teachers: made.map(({ teacher }) => teacher),
          toolset: codingAgentToolset,
          ledger,
          accept: acceptAll,
          clock,
          random: () => 0.5,
          ...options,
          ...more,
        }),
      ),
    );
  const ledger = options.ledger ?? openLedger(':memory:');
  return {
    clock,
    plan,
    run,
    ledger,
    stats: made.map(({ stats }) => stats),
    calls: () => made.reduce((sum, { stats }) => sum + stats.calls, 0),
  };
}

/** Faults by place, so that they are the same however the run is cut or interleaved. */
export const troubled: AssignmentModelOptions = {
  reply({ assignment, repeat }) {
    const draw = (assignment.seed >>> 3) % 10;
    if (repeat === 0 && draw === 0) throw apiError(429, { 'retry-after': '1' });
    if (repeat === 0 && draw === 1) throw apiError(500);
    if (assignment.attempt === 0 && draw === 2) return '{"user_query": "cut';
    if (assignment.attempt === 0 && draw === 3) return rowFor(assignment, 'the same words');
    return rowFor(assignment);
  },
};

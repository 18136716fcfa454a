import { laneDefaults } from '../schedule/lane.ts';
import type { Teacher } from '../teacher/teacher.ts';
import { driftLag } from '../weights/row-teachers.ts';

/** Rows worked on beyond the first unsettled one: enough that one slow row leaves no teacher idle. */
export function lookaheadOf(
  teachers: readonly Pick<Teacher, 'limits'>[],
  wanted: number | undefined,
  drifts: boolean,
): number {
  const inFlight = teachers.reduce(
    (sum, { limits }) => sum + (limits?.concurrency ?? laneDefaults.maxConcurrency),
    0,
  );
  const lookahead = wanted ?? Math.max(64, 16 * inFlight);
  return drifts ? Math.min(lookahead, driftLag) : lookahead;
}

import type { Guard } from './guard.ts';

/** The prediction set is small enough to act on: one tool acts, more ask. A person is asked anyway by `human` tools. */
export const calibrationGuard: Guard = {
  id: 'calibration',
  defaultAction: 'ask',
  judge({ decision }) {
    const { predictionSet } = decision;
    if (predictionSet.length === 1) return [];
    const message =
      predictionSet.length === 0
        ? 'No tool is likely enough.'
        : `${predictionSet.length} tools are too close to call: ${predictionSet.join(', ')}.`;
    return [{ guard: 'calibration', verdict: 'ask', reason: 'calibration/undecided', message }];
  },
};

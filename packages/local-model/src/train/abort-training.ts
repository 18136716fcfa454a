import { RouterError } from '@router/schemas';
import type { TrainingProgress } from './training-options.ts';

/** @throws RouterError `local-model/aborted` once the signal is set */
export function abortTraining(signal: AbortSignal | undefined, { stage }: TrainingProgress): void {
  if (!signal?.aborted) return;
  throw new RouterError({
    code: 'local-model/aborted',
    kind: 'interrupted',
    message: `Training was stopped while it was at "${stage}".`,
    cause: signal.reason,
  });
}

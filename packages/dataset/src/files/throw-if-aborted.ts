import { RouterError } from '@router/schemas';

/** The error of work that an AbortSignal stopped. */
export function interruptedError(signal: AbortSignal, action: string): RouterError {
  return new RouterError({
    code: 'dataset/interrupted',
    message: `Stopped while ${action}: the signal was aborted.`,
    hint: 'Run the same command again to go on.',
    kind: 'interrupted',
    cause: signal.reason,
  });
}

/** @throws RouterError `dataset/interrupted` when the signal has been aborted. */
export function throwIfAborted(signal: AbortSignal | undefined, action: string): void {
  if (signal?.aborted) throw interruptedError(signal, action);
}

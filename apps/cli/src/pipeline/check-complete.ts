import type { GenerateSummary } from '@router/generator';
import { RouterError } from '@router/schemas';

/**
 * Refuses a generation that did not fill its plan.
 * @throws RouterError `cli/interrupted`, or `cli/generation-incomplete` saying what stopped it or which cell is exhausted
 */
export function checkComplete(summary: GenerateSummary | undefined): asserts summary is GenerateSummary {
  if (summary?.complete) return;
  const stopped = summary?.stopped;
  if (stopped?.reason === 'interrupted')
    throw new RouterError({ code: 'cli/interrupted', kind: 'interrupted', message: stopped.message });
  const [exhausted] = summary?.exhausted ?? [];
  throw new RouterError({
    code: 'cli/generation-incomplete',
    kind: stopped?.reason === 'teachers-failed' || stopped?.reason === 'outage' ? 'service' : 'data',
    message:
      stopped?.message ??
      `${summary?.exhausted.length ?? 0} rows could not be filled; the first is ${exhausted?.cell}: ${exhausted?.reasons.join('; ')}.`,
    hint: 'The same command goes on where it stopped; what was answered is kept.',
  });
}

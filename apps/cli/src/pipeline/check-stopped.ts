import type { GenerateSummary } from '@router/generator';
import { RouterError } from '@router/schemas';

/**
 * Refuses a generation that ended before every row was settled. Rows that are given up are no stop: they are
 * settled, and explained in the summary.
 * @throws RouterError `cli/interrupted`, `cli/generation-stopped`
 */
export function checkStopped(summary: GenerateSummary | undefined): asserts summary is GenerateSummary {
  if (!summary)
    throw new RouterError({ code: 'cli/no-summary', message: 'The generator ended without a summary.' });
  const { stopped } = summary;
  if (!stopped) return;
  if (stopped.reason === 'interrupted')
    throw new RouterError({ code: 'cli/interrupted', kind: 'interrupted', message: stopped.message });
  throw new RouterError({
    code: 'cli/generation-stopped',
    kind: stopped.reason === 'teachers-failed' || stopped.reason === 'outage' ? 'service' : 'data',
    message: stopped.message,
    hint: 'The same command goes on where it stopped; what was answered is kept.',
  });
}

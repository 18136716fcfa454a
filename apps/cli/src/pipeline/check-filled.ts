import type { GenerateSummary } from '@router/generator';
import { RouterError } from '@router/schemas';

/** Share of rows that may be given up before the mix of a set is no longer the planned one. */
const allowedShare = 0.02;

/**
 * Refuses a generation that gave up more than a few rows.
 * @throws RouterError `cli/plan-not-filled` with the commonest reason
 */
export function checkFilled({ wanted, exhausted, reasons }: GenerateSummary): void {
  if (exhausted.length <= Math.max(1, wanted * allowedShare)) return;
  const [first] = reasons;
  throw new RouterError({
    code: 'cli/plan-not-filled',
    message: `${exhausted.length} of ${wanted} rows were given up, so the set would not have the planned mix; most candidates were refused for ${first?.reason ?? 'no reason given'}.`,
    hint: 'See what the teachers write with router generate --json, or change the teachers, the toolset or the checks.',
  });
}

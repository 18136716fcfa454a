import type { GuardResult } from '@router/schemas';
import type { Guard, GuardAction, GuardInput } from '../guards/guard.ts';

const strength = { pass: 0, warn: 1, ask: 2, block: 3 } as const;

/** What all guards together say of a decision. */
export interface GuardOutcome {
  readonly results: GuardResult[];
  /** The finding that decides what happens, when one asks or blocks. */
  readonly decisive: GuardResult | undefined;
}

/** Runs the guards; a setting lowers or raises what a finding leads to, `off` skips the guard. */
export function runGuards(
  guards: readonly Guard[],
  actions: Readonly<Record<string, GuardAction>>,
  input: GuardInput,
): GuardOutcome {
  const results: GuardResult[] = [];
  let decisive: GuardResult | undefined;
  for (const guard of guards) {
    const action = actions[guard.id] ?? guard.defaultAction;
    if (action === 'off') continue;
    const found = guard.judge(input);
    if (found.length === 0) results.push({ guard: guard.id, verdict: 'pass' });
    for (const result of found) {
      // A finding that only warns keeps warning: the setting says what a real finding leads to.
      const verdict = result.verdict === 'warn' || result.verdict === 'pass' ? result.verdict : action;
      const settled = { ...result, verdict };
      results.push(settled);
      if (strength[verdict] >= strength.ask && (!decisive || strength[verdict] > strength[decisive.verdict]))
        decisive = settled;
    }
  }
  return { results, decisive };
}

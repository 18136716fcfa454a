import { RouterError } from '@router/schemas';
import type { Check } from './check.ts';

/**
 * Declares a check of one's own.
 * @throws RouterError `validator/invalid-check` for an id that is not `area/name` or a check without a bad row.
 */
export function defineCheck(check: Check): Check {
  if (!/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(check.id))
    throw new RouterError({
      code: 'validator/invalid-check',
      kind: 'usage',
      message: `Check id ${JSON.stringify(check.id)} is not usable: expected area/what-is-wrong in kebab-case.`,
    });
  if (check.bad.length === 0)
    throw new RouterError({
      code: 'validator/invalid-check',
      kind: 'usage',
      message: `Check ${check.id} has no bad row: expected at least one row that it finds.`,
    });
  return Object.freeze(check);
}

import type { Check } from '../check.ts';
import { defineCheck } from '../define-check.ts';

interface PolicyCheck extends Omit<Check, 'find' | 'layer'> {
  /** Rules of the shared policy, or areas ending in `/`, whose findings this check reports. */
  readonly rules: readonly string[];
}

/** A check of layer 3 that reports what the shared policy finds: training rejects what serving blocks. */
export function policyCheck({ rules, ...check }: PolicyCheck): Check {
  const matches = (rule: string) =>
    rules.some((own) => (own.endsWith('/') ? rule.startsWith(own) : rule === own));
  return defineCheck({
    ...check,
    layer: 3,
    *find({ policy }) {
      for (const { rule, message, argument } of policy)
        if (matches(rule)) yield argument === undefined ? message : `${argument}: ${message}`;
    },
  });
}

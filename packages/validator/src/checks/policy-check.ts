import type { Check } from '../check.ts';
import { defineCheck } from '../define-check.ts';
import { noFindings } from '../no-findings.ts';

interface PolicyRules {
  /** Rules of the shared policy, or areas ending in `/`, whose findings the check reports. */
  readonly rules: readonly string[];
  /** Rules of those areas that another check reports. @default [] */
  readonly except?: readonly string[];
}

/** A check of layer 3 that reports what the shared policy finds: training rejects what serving blocks. */
export function policyCheck({
  rules,
  except = [],
  ...check
}: PolicyRules & Omit<Check, 'find' | 'layer'>): Check & PolicyRules {
  const matches = (rule: string) =>
    rules.some((own) => (own.endsWith('/') ? rule.startsWith(own) : rule === own)) && !except.includes(rule);
  const defined = defineCheck({
    ...check,
    layer: 3,
    looksAt: 'policy',
    find({ policy }) {
      let messages = noFindings;
      for (const { rule, message, argument } of policy)
        if (matches(rule))
          messages = [...messages, argument === undefined ? message : `${argument}: ${message}`];
      return messages;
    },
  });
  return { ...defined, rules, except };
}

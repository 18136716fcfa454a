import type { ParseIssueCode, ParseNote } from '@router/schemas';
import type { Rule } from '../rule.ts';

interface StructuralRule extends Omit<Rule, 'id' | 'layer'> {
  /** What the reader of the contract calls it. */
  readonly code: ParseIssueCode | ParseNote['code'];
}

/** Names and explains one issue or note of the contract's reader. */
export function structuralRule({ code, ...rule }: StructuralRule): Rule {
  return Object.freeze({ id: `structural/${code}`, layer: 1, ...rule });
}

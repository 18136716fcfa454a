import type { Severity } from './finding.ts';
import type { Thresholds } from './thresholds.ts';

/** What becomes of a rule: reported with a severity, or not looked for. */
export type RuleSetting = Severity | 'off';

/** Severities by rule id; an id that ends in `/` or `*` stands for its area (`quality/*`). */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** A named way to be strict. */
export interface Preset {
  readonly id: string;
  readonly summary: string;
  readonly thresholds: Thresholds;
  /** Where it differs from the severities of the catalogue. */
  readonly rules: RuleSettings;
}

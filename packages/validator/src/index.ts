export type { CallArgument, Check, CheckInput, PlacedText } from './check.ts';
export { ruleCatalogue } from './checks/rule-catalogue.ts';
export { standardChecks } from './checks/standard-checks.ts';
export {
  createValidator,
  type Validator,
  type ValidatorOptions,
  type Verdict,
} from './create-validator.ts';
export { defineCheck } from './define-check.ts';
export type { Finding, Layer, Severity } from './finding.ts';
export { type MendedRow, mendRow } from './mend-row.ts';
export type { Preset, RuleSetting, RuleSettings } from './preset.ts';
export { type PresetName, presets } from './presets/presets.ts';
export type { Rule } from './rule.ts';
export type { Text } from './text/text.ts';
export { defaultThresholds, type Thresholds } from './thresholds.ts';

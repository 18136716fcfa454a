export type { CallArgument, Check, CheckInput, Thresholds } from './check.ts';
export { standardChecks } from './checks/standard-checks.ts';
export {
  createValidator,
  defaultThresholds,
  type Validator,
  type ValidatorOptions,
  type Verdict,
} from './create-validator.ts';
export { defineCheck } from './define-check.ts';
export type { Finding, Layer, Severity } from './finding.ts';

import { type CodingAgentToolset, codingAgentToolset, type Toolset } from '@router/schemas';
import type { Check, Thresholds } from './check.ts';
import { standardChecks } from './checks/standard-checks.ts';
import type { Finding } from './finding.ts';
import { readRow } from './read-row.ts';
import { findStructuralDefects } from './structural-findings.ts';

export interface ValidatorOptions {
  /** @default codingAgentToolset */
  toolset?: Toolset | undefined;
  /** Checks of layers 2 and 3. @default standardChecks */
  checks?: readonly Check[] | undefined;
  /** Ids of checks to leave out. @default [] */
  disable?: readonly string[] | undefined;
  thresholds?: { readonly [Name in keyof Thresholds]?: Thresholds[Name] | undefined } | undefined;
}

/** What became of one row. */
export interface Verdict {
  /** Whether no finding is an error. */
  readonly accepted: boolean;
  readonly findings: readonly Finding[];
}

export interface Validator {
  readonly checks: readonly Check[];
  /** Judges one value, however broken. `line` is its 1-based line in a file. */
  validateRow(value: unknown, place?: { line?: number | undefined }): Verdict;
}

/** Thresholds that hold where no configuration says otherwise. */
export const defaultThresholds: Thresholds = { thoughtWords: 6, answerWords: 2, parrotShare: 0.8 };

/** Three layers of checks over one row: the contract, then quality and domain logic on what the contract accepts. */
export function createValidator({
  toolset = codingAgentToolset satisfies CodingAgentToolset as Toolset,
  checks = standardChecks,
  disable = [],
  thresholds,
}: ValidatorOptions = {}): Validator {
  const active = checks.filter(({ id }) => !disable.includes(id));
  const limits = withDefaults(thresholds);
  return {
    checks: active,
    validateRow(value, { line } = {}) {
      const { row, findings } = findStructuralDefects(value, toolset);
      if (row) {
        const input = readRow(row, toolset, limits);
        for (const { id: rule, layer, severity, find } of active)
          for (const message of find(input)) findings.push({ rule, layer, severity, message });
      }
      const id = identityOf(value);
      const placed = findings.map((finding) => ({
        ...(line === undefined ? {} : { line }),
        ...(id === undefined ? {} : { id }),
        ...finding,
      }));
      return { accepted: !findings.some(({ severity }) => severity === 'error'), findings: placed };
    },
  };
}

function withDefaults(given: ValidatorOptions['thresholds'] = {}): Thresholds {
  return {
    thoughtWords: given.thoughtWords ?? defaultThresholds.thoughtWords,
    answerWords: given.answerWords ?? defaultThresholds.answerWords,
    parrotShare: given.parrotShare ?? defaultThresholds.parrotShare,
  };
}

function identityOf(value: unknown): string | undefined {
  const id = (value as { meta?: { id?: unknown } } | null | undefined)?.meta?.id;
  return typeof id === 'string' ? id : undefined;
}

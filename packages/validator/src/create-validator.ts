import {
  type CodingAgentToolset,
  codingAgentToolset,
  type Toolset,
  type TrainingExample,
} from '@router/schemas';
import type { Check } from './check.ts';
import { CheckRunner } from './check-runner.ts';
import { standardChecks } from './checks/standard-checks.ts';
import { structuralRules } from './checks/structural-rules.ts';
import type { Finding } from './finding.ts';
import type { Preset, RuleSettings } from './preset.ts';
import { type PresetName, presets } from './presets/presets.ts';
import { readPlainRow } from './read-plain-row.ts';
import { readRow } from './read-row.ts';
import { ruleSeverities } from './rule-severities.ts';
import { findStructuralDefects } from './structural-findings.ts';
import type { Thresholds } from './thresholds.ts';

export interface ValidatorOptions {
  /** @default codingAgentToolset */
  toolset?: Toolset | undefined;
  /** A preset's name, or one of your own. @default 'recommended' */
  preset?: PresetName | Preset | undefined;
  /** Checks of your own beside the standard ones; one with the id of a standard check takes its place. @default [] */
  checks?: readonly Check[] | undefined;
  /** Severity by rule id or area (`quality/*`), or `off`; wins over the preset. @default {} */
  rules?: RuleSettings | undefined;
  /** Ids of checks to leave out: short for `off` in `rules`. @default [] */
  disable?: readonly string[] | undefined;
  /** Wins over the preset. */
  thresholds?: { readonly [Name in keyof Thresholds]?: Thresholds[Name] | undefined } | undefined;
}

/** What became of one row. */
export interface Verdict {
  /** Whether no finding is an error. */
  readonly accepted: boolean;
  readonly findings: readonly Finding[];
}

export interface Validator {
  /** The checks of layers 2 and 3 that are run. */
  readonly checks: readonly Check[];
  /** Judges one value, however broken. `line` is its 1-based line in a file. */
  validateRow(value: unknown, place?: { line?: number | undefined }): Verdict;
}

/**
 * Three layers of checks over one row: the contract, then quality and domain logic on what the contract accepts.
 * @throws RouterError `validator/unknown-rule` for a setting that names no rule
 */
export function createValidator({
  toolset = codingAgentToolset satisfies CodingAgentToolset as Toolset,
  preset = 'recommended',
  checks: own = [],
  rules = {},
  disable = [],
  thresholds = {},
}: ValidatorOptions = {}): Validator {
  const base = typeof preset === 'string' ? presets[preset] : preset;
  const known = withOwnChecks(own);
  const off = Object.fromEntries(disable.map((id) => [id, 'off'] as const));
  const severities = ruleSeverities([...structuralRules, ...known], [base.rules, rules, off]);
  const active = known
    .map((check) => ({ ...check, severity: severities.get(check.id) ?? check.severity }))
    .filter((check): check is Check => check.severity !== 'off');
  const limits = withDefaults(base.thresholds, thresholds);
  const runner = new CheckRunner(active);

  function withDefects(row: TrainingExample, known: readonly Finding[]): readonly Finding[] {
    return active.length === 0 ? known : runner.run(readRow(row, toolset, limits), known);
  }

  function judge(value: unknown): readonly Finding[] {
    const { row, findings } = findStructuralDefects(value, toolset);
    const structural = findings.flatMap((finding) => {
      const severity = severities.get(finding.rule) ?? finding.severity;
      return severity === 'off' ? [] : [{ ...finding, severity }];
    });
    return row ? withDefects(row, structural) : structural;
  }

  function judgePlain(value: unknown): readonly Finding[] | undefined {
    const row = readPlainRow(value, toolset);
    if (!row) return undefined;
    try {
      return withDefects(row, noFindings);
    } catch {
      // The row is the value itself, whose properties may be computed; the contract's reader copies them.
      return undefined;
    }
  }

  return {
    checks: active,
    validateRow(value, place) {
      const findings = judgePlain(value) ?? judge(value);
      if (findings.length === 0) return clean;
      const line = place?.line;
      const id = identityOf(value);
      const here = { ...(line === undefined ? {} : { line }), ...(id === undefined ? {} : { id }) };
      return {
        accepted: findings.every(({ severity }) => severity !== 'error'),
        findings: findings.map((finding) => ({ ...here, ...finding })),
      };
    },
  };
}

/** Most rows are clean: they share one verdict. */
const clean: Verdict = Object.freeze({ accepted: true, findings: Object.freeze([]) });
const noFindings: readonly Finding[] = [];

function withOwnChecks(own: readonly Check[]): readonly Check[] {
  if (own.length === 0) return standardChecks;
  const ids = new Set(own.map(({ id }) => id));
  return [...standardChecks.filter(({ id }) => !ids.has(id)), ...own];
}

function withDefaults(base: Thresholds, given: NonNullable<ValidatorOptions['thresholds']>): Thresholds {
  return {
    thoughtWords: given.thoughtWords ?? base.thoughtWords,
    answerWords: given.answerWords ?? base.answerWords,
    parrotShare: given.parrotShare ?? base.parrotShare,
  };
}

function identityOf(value: unknown): string | undefined {
  const id = (value as { meta?: { id?: unknown } } | null | undefined)?.meta?.id;
  return typeof id === 'string' ? id : undefined;
}

import type { TrainingExample } from '@router/schemas';
import { createValidator, ruleCatalogue, type Validator } from '../src/index.ts';
import type { Mutation } from './mutation.ts';
import { groundingMutations } from './mutations/grounding-mutations.ts';
import { pythonMutations } from './mutations/python-mutations.ts';
import { qualityMutations } from './mutations/quality-mutations.ts';
import { safetyMutations } from './mutations/safety-mutations.ts';
import { structuralMutations } from './mutations/structural-mutations.ts';
import { createRandom, shuffle } from './random.ts';

export const mutations: readonly Mutation[] = [
  ...structuralMutations,
  ...qualityMutations,
  ...groundingMutations,
  ...pythonMutations,
  ...safetyMutations,
];

export interface BadRow {
  /** The rule that has to find it. */
  readonly rule: string;
  readonly row: TrainingExample;
}

export interface ProofInput {
  readonly plain: readonly TrainingExample[];
  readonly hard: readonly TrainingExample[];
  readonly bad: readonly BadRow[];
  /** @default 7 */
  readonly seed?: number;
  /** Rows each kind of defect is planted in, where there are as many. @default 25 */
  readonly plantsPerKind?: number;
}

export interface RuleProof {
  readonly rule: string;
  readonly kinds: number;
  readonly planted: number;
  readonly caught: number;
  readonly handwritten: number;
  readonly handwrittenCaught: number;
  /** Good rows that this rule rejects. */
  readonly rejectedPlain: number;
  readonly rejectedHard: number;
}

export interface Proof {
  readonly rules: readonly RuleProof[];
  readonly plain: number;
  readonly hard: number;
  readonly lostPlain: number;
  readonly lostHard: number;
  /** What was planted or written and not found, for whoever mends the check. */
  readonly missed: readonly { readonly rule: string; readonly kind: string; readonly row: unknown }[];
  readonly lost: readonly {
    readonly rule: string;
    readonly message: string;
    readonly row: TrainingExample;
  }[];
}

/** Plants every kind of defect into good rows and counts what is found, and what of the good rows is lost. */
export function measure({ plain, hard, bad, seed = 7, plantsPerKind = 25 }: ProofInput): Proof {
  const validator = createValidator();
  const missed: Proof['missed'][number][] = [];
  const counts = new Map<string, { kinds: number; planted: number; caught: number }>();
  const goodRows = [...plain, ...hard];
  for (const [index, mutation] of mutations.entries()) {
    const random = createRandom(seed * 1009 + index);
    const count = counts.get(mutation.rule) ?? { kinds: 0, planted: 0, caught: 0 };
    counts.set(mutation.rule, count);
    count.kinds += 1;
    let planted = 0;
    for (const row of shuffle(goodRows, random)) {
      if (planted === plantsPerKind) break;
      const broken = mutation.plant(row, random);
      if (broken === undefined) continue;
      planted += 1;
      if (finds(validator, broken, mutation.rule)) count.caught += 1;
      else missed.push({ rule: mutation.rule, kind: mutation.kind, row: broken });
    }
    count.planted += planted;
  }
  const lostOf = (rows: readonly TrainingExample[]) =>
    rows.flatMap((row) => {
      const { accepted, findings } = validator.validateRow(row);
      return accepted ? [] : [{ row, errors: findings.filter(({ severity }) => severity === 'error') }];
    });
  const lostPlain = lostOf(plain);
  const lostHard = lostOf(hard);
  const rejects = (lost: typeof lostPlain, rule: string) =>
    lost.filter(({ errors }) => errors.some((finding) => finding.rule === rule)).length;
  const rules = ruleCatalogue.map(({ id: rule }): RuleProof => {
    const written = bad.filter((entry) => entry.rule === rule);
    const found = written.filter(({ row }) => finds(validator, row, rule));
    for (const { row } of written.filter((entry) => !found.includes(entry)))
      missed.push({ rule, kind: 'written by hand', row });
    return {
      rule,
      ...(counts.get(rule) ?? { kinds: 0, planted: 0, caught: 0 }),
      handwritten: written.length,
      handwrittenCaught: found.length,
      rejectedPlain: rejects(lostPlain, rule),
      rejectedHard: rejects(lostHard, rule),
    };
  });
  return {
    rules,
    plain: plain.length,
    hard: hard.length,
    lostPlain: lostPlain.length,
    lostHard: lostHard.length,
    missed,
    lost: [...lostPlain, ...lostHard].map(({ row, errors }) => ({
      row,
      rule: errors[0]!.rule,
      message: errors[0]!.message,
    })),
  };
}

function finds(validator: Validator, row: unknown, rule: string): boolean {
  return validator.validateRow(row).findings.some((finding) => finding.rule === rule);
}

import { logarithm } from '../math/logarithm.ts';

/** What is known about a finished call before asking whether it is right. */
export interface CallEvidence {
  /** Probabilities over the tool labels, calibrated. */
  readonly best: number;
  readonly second: number;
  /** Share of the query's features that the vocabulary knows. */
  readonly known: number;
  readonly certainty: number;
  /** Lowest probability among the chosen choices, 1 where there were none. */
  readonly choice: number;
  readonly missing: boolean;
  readonly complete: boolean;
  readonly human: boolean;
  readonly hasContext: boolean;
  readonly length: number;
  /** Whether the call carries a program, or a search: harder to get right than a copied path. */
  readonly program: boolean;
  readonly search: boolean;
}

export const callFeatureNames = [
  'tool',
  'margin',
  'known',
  'certainty',
  'choice',
  'missing',
  'complete',
  'human',
  'context',
  'length',
  'program',
  'program certainty',
  'search',
  'search certainty',
  'bias',
] as const;

/** The evidence as inputs of the call-level logistic unit, each of roughly unit size. */
export function callFeatures(evidence: CallEvidence): number[] {
  const clipped = Math.min(0.9995, Math.max(0.02, evidence.best));
  return [
    logarithm(clipped / (1 - clipped)) / 4,
    evidence.best - evidence.second,
    evidence.known,
    evidence.certainty,
    evidence.choice,
    Number(evidence.missing),
    Number(evidence.complete),
    Number(evidence.human),
    Number(evidence.hasContext),
    Math.min(2, logarithm(1 + evidence.length / 40)),
    Number(evidence.program),
    evidence.program ? evidence.certainty : 0,
    Number(evidence.search),
    evidence.search ? evidence.certainty : 0,
    1,
  ];
}

import type { QueryReading } from '@router/policy';
import type { ArgumentField } from '@router/schemas';
import type { ArgumentOdds } from './argument-odds.ts';
import type { QueryFacts } from './query-facts.ts';
import type { TermModel } from './search/term-model.ts';
import type { VariantPlan } from './variant-plan.ts';

/** What a filler may look at. */
export interface FillRequest {
  readonly variant: VariantPlan;
  readonly reading: QueryReading;
  /** What was already found in the reading. */
  readonly facts: QueryFacts;
  readonly terms: TermModel;
  /** What the trained heads say of the tool's choices and optional arguments. */
  readonly odds: ArgumentOdds;
  /** Values found so far, by argument name. */
  readonly filled: ReadonlyMap<string, unknown>;
}

/** A value that was copied or assembled from the query, with how sure that is, 0..1. */
export interface Filled {
  readonly value: unknown;
  readonly certainty: number;
}

/** Finds an argument's value in the query and its context, or nothing: fillers never invent. */
export type FillArgument = (request: FillRequest, field: ArgumentField) => Filled | undefined;

import type { QueryReading } from '@router/policy';
import type { ArgumentField, ArgumentVariant, Tool } from '@router/schemas';
import type { TermModel } from './search/term-model.ts';

/** What a filler may look at. */
export interface FillRequest {
  readonly tool: Tool;
  readonly variant: ArgumentVariant;
  readonly reading: QueryReading;
  readonly terms: TermModel;
  /** Probabilities of an argument's choices, highest first; empty where no head was trained for it. */
  readonly choices: (argument: string) => readonly { value: string; probability: number }[];
  /** Probability that an optional argument is given, undefined where no head was trained for it. */
  readonly presence: (argument: string) => number | undefined;
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

import type { z } from 'zod';

/** What carrying out a call can do to the world: nothing, change files, run code, or reach a person. */
export type RiskClass = 'read' | 'write' | 'execute' | 'human';

export const riskClasses = ['read', 'write', 'execute', 'human'] as const satisfies readonly RiskClass[];

/** Guidance that prompts print and that the local model never reads. */
export interface ToolUsage {
  when: readonly string[];
  whenNot: readonly string[];
  argumentRules?: readonly string[];
}

export interface Tool<Name extends string = string, Arguments extends z.ZodType = z.ZodType> {
  /** `snake_case`, at most 64 characters: the intersection of what providers accept. */
  readonly name: Name;
  readonly description: string;
  /** An object schema, or a union of object schemas that differ in one literal (see {@link argumentVariants}). */
  readonly arguments: Arguments;
  readonly usage: ToolUsage;
  readonly risk: RiskClass;
  /** Sample requests for a tool that has no training rows. */
  readonly utterances?: readonly string[];
}

import type { PolicyFinding, QueryReading } from '@router/policy';
import type { AgentOutput, GuardResult, RouteContext, Toolset } from '@router/schemas';
import type { TierDecision } from '../tiers/tier.ts';
import type { Workspace } from '../workspace.ts';

/** A finished decision with all that a guard may judge it by. */
export interface GuardInput {
  readonly query: string;
  readonly context: RouteContext | undefined;
  readonly reading: QueryReading;
  readonly workspace: Workspace | undefined;
  readonly toolset: Toolset;
  readonly decision: TierDecision;
  readonly output: AgentOutput;
  /** What the shared policy finds in the call; judged when first read, once for all guards. */
  readonly findings: readonly PolicyFinding[];
}

/** What a router does about a guard's finding. `off` skips the guard. */
export type GuardAction = 'block' | 'ask' | 'warn' | 'off';

/** Judges the finished call. Findings are data: what follows from them is the router's setting. */
export interface Guard {
  readonly id: string;
  readonly defaultAction: GuardAction;
  /** One result a finding; none when the call passes. */
  judge(input: GuardInput): readonly GuardResult[];
}

export { createRouter, type RouterOptions } from './create-router.ts';
export type { Guard, GuardAction, GuardInput } from './guards/guard.ts';
export { standardGuards } from './guards/standard-guards.ts';
export type { RouteOptions, Router } from './router.ts';
export type { RouteResult } from './routing/finish-decision.ts';
export { type LocalTierOptions, localTier } from './tiers/local-tier.ts';
export type { Tier, TierDecision, TierRequest } from './tiers/tier.ts';
export { withEscalation } from './with-escalation.ts';
export type { Workspace } from './workspace.ts';

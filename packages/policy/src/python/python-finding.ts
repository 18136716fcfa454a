import type { PolicyFinding } from '../judging/policy-finding.ts';

/** A finding about code, at most one a rule and reason. */
export type Report = (rule: string, message: string, verdict?: PolicyFinding['verdict']) => void;

import type { AgentOutput, Decision } from '@router/schemas';
import type { EvaluationItem } from './evaluation-item.ts';
import type { CallMatch } from './match-call.ts';

/** One routed item: what was expected, what was decided, and how the two compare. */
export interface EvaluationRecord {
  readonly item: EvaluationItem;
  readonly output: AgentOutput;
  readonly decision: Decision;
  readonly match: CallMatch;
  /** Whether every path argument occurs in query or context; true where there is none. */
  readonly pathsGiven: boolean;
  /** Whether the output satisfies the toolset's schema. */
  readonly valid: boolean;
}

import type { TextRange } from '../reading/query-reading.ts';

/** Why a person has to be asked. `outside-tools`: running, deploying and the like, which no tool of a coding router does. */
export type EscalationReason =
  | 'destructive'
  | 'permission'
  | 'policy'
  | 'unsafe'
  | 'ambiguous'
  | 'missing_context'
  | 'outside-tools';

/** How the request is framed. */
export type RequestFrame = 'general' | 'search' | 'compute' | 'permission' | 'action' | 'conversation';

/** What a request's wording asks of a router. */
export interface RequestJudgement {
  readonly frame: RequestFrame;
  /** 0 harmless to 1 certain: how strongly the wording calls for a person. At 0.5 and above `reason` is set. */
  readonly score: number;
  readonly reason?: EscalationReason;
  /** The words that decided. */
  readonly evidence?: TextRange;
}

import { z } from 'zod';

/** What a guard found in a finished call. */
export const guardVerdicts = ['pass', 'warn', 'ask', 'block'] as const;

export const guardResultSchema = z.strictObject({
  guard: z.string(),
  verdict: z.enum(guardVerdicts),
  /** Stable reason, for example `grounding/path-not-given`; absent when the guard passes. */
  reason: z.string().optional(),
  message: z.string().optional(),
});

export type GuardResult = z.output<typeof guardResultSchema>;

/** What the runtime returns around an {@link AgentOutput}. */
export const decisionSchema = z.strictObject({
  /** The chosen tool, `answer` for a direct answer, `none` where no tool of a custom toolset serves. */
  tool: z.string(),
  /** Probability of every tool and of `answer`; sums to 1. */
  probabilities: z.record(z.string(), z.number().min(0).max(1)),
  /** Calibrated probability, 0..1, that the whole call is right, arguments included. */
  confidence: z.number().min(0).max(1),
  /** Conformal set of tools: one acts, two or three ask, more or none abstains. */
  prediction_set: z.array(z.string()),
  /** The tier that answered: `local`, `decision-model`, `llm`, `ask_human`. */
  tier: z.string(),
  /** Milliseconds by stage, with `total`. */
  latency_ms: z.record(z.string(), z.number().min(0)),
  model: z.strictObject({ id: z.string(), hash: z.string() }),
  config_hash: z.string(),
  guards: z.array(guardResultSchema),
  /** Names of what could not be assembled: argument names, or `final_answer`. Absent when nothing is missing. */
  missing: z.array(z.string()).optional(),
});

export type Decision = z.output<typeof decisionSchema>;

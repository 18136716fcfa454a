import type { AgentOutput, Toolset } from '@router/schemas';

/** What the local model decides about one query. */
export interface LocalRoute<Set extends Toolset = Toolset> {
  /** Schema-valid for the toolset, always. */
  readonly output: AgentOutput<Set>;
  /** The tool that the query asks for, `answer` for a direct answer, `none` where no tool serves it. */
  readonly tool: string;
  /** Calibrated probability of every label; sums to 1. */
  readonly probabilities: Readonly<Record<string, number>>;
  /** Calibrated probability that the whole call is right, arguments included, 0..1. */
  readonly confidence: number;
  /** Split-conformal set of labels, likeliest first; never empty. */
  readonly predictionSet: readonly string[];
  /** What the query does not give: argument names, or `final_answer`. `output` is then the safer call. */
  readonly missing?: readonly string[];
}

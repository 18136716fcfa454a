import type { AgentOutput, Toolset } from '@router/schemas';

/** A textual form of an output. Training writes it, serving reads it back. */
export interface Layout {
  readonly id: string;
  /** False where the form drops the thought: then `decode(encode(x))` is `x` without it. */
  readonly keepsThought: boolean;
  /**
   * Where the thought comes last: a server that stops generating at `stop` and appends `close` has the whole
   * call without its thought. Cut at the wrong place, the text is refused by `decode`.
   */
  readonly deferredThought?: { readonly stop: string; readonly close: string };
  /** How the router prompt tells a model to answer in this form. */
  readonly instructions: (toolset: Toolset) => string;
  /**
   * The output as text, after it has been checked and its defaults filled in.
   * @throws RouterError `prompts/invalid-output` for an output that is none of this toolset
   */
  readonly encode: (output: AgentOutput, toolset: Toolset) => string;
  /**
   * The output that the text stands for. Strict: text that is cut off, or not this form, or no valid output of
   * this toolset, is refused and never completed or guessed at. White space around it is ignored.
   * @throws RouterError `prompts/undecodable-output`
   */
  readonly decode: <Set extends Toolset>(text: string, toolset: Set) => AgentOutput<Set>;
}

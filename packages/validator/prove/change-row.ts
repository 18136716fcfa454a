import type { TrainingExample } from '@router/schemas';

type Arguments = Readonly<Record<string, unknown>>;

/** The row with another thought; undefined for a direct answer. */
export function withThought(row: TrainingExample, change: (thought: string) => string | undefined): unknown {
  const { output } = row;
  if (output.status !== 'running' || output.thought === undefined) return undefined;
  const thought = change(output.thought);
  return thought === undefined ? undefined : { ...row, output: { ...output, thought } };
}

/** The row with another answer; undefined for a call. */
export function withAnswer(row: TrainingExample, change: (answer: string) => string | undefined): unknown {
  const { output } = row;
  if (output.status !== 'complete') return undefined;
  const final_answer = change(output.final_answer);
  return final_answer === undefined ? undefined : { ...row, output: { ...output, final_answer } };
}

/** The row with other arguments; undefined for another tool or operation. */
export function withArguments(
  row: TrainingExample,
  tool: string,
  change: (given: Arguments, thought: string) => Arguments | undefined,
): unknown {
  const { output } = row;
  if (output.status !== 'running' || output.tool_use.tool_name !== tool) return undefined;
  const changed = change(output.tool_use.arguments as Arguments, output.thought ?? '');
  return changed && { ...row, output: { ...output, tool_use: { tool_name: tool, arguments: changed } } };
}

/** The row with another decision. */
export function withCall(
  row: TrainingExample,
  tool_name: string,
  given: Arguments,
  thought: string,
): TrainingExample {
  return { ...row, output: { status: 'running', thought, tool_use: { tool_name, arguments: given } } };
}

export function toolOf({ output }: TrainingExample): string | undefined {
  return output.status === 'running' ? output.tool_use.tool_name : undefined;
}

export function argumentsOf({ output }: TrainingExample): Arguments {
  return output.status === 'running' ? (output.tool_use.arguments as Arguments) : {};
}

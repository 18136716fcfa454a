import { type AgentOutput, argumentVariants, type Tool, type Toolset } from '@router/schemas';

/** The tool that reaches a person, if the toolset has one. */
export function humanToolOf(toolset: Toolset): Tool | undefined {
  return toolset.tools.find(({ risk }) => risk === 'human');
}

/**
 * A question to a person in the toolset's own terms: its tool of risk `human`, the text in its argument of kind
 * `question`. Without such a tool the decision ends in a sentence that says what stopped it.
 */
export function escalate(toolset: Toolset, question: string, thought: string): AgentOutput {
  const tool = humanToolOf(toolset);
  const field = tool && argumentVariants(tool)[0]?.fields.find(({ kind }) => kind === 'question');
  if (!tool || !field) return { status: 'complete', final_answer: question };
  return {
    status: 'running',
    thought,
    tool_use: { tool_name: tool.name, arguments: { [field.name]: question } },
  };
}

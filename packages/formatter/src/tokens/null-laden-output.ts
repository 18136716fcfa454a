import { type AgentOutput, argumentVariants, findTool, type Tool, type Toolset } from '@router/schemas';

/**
 * An output as a provider without optional keys writes it, every absent key a null. `strict`: the keys of the
 * called tool; `flat`: the keys of all tools, where the provider has no unions either.
 */
export function nullLadenOutput(output: AgentOutput, toolset: Toolset, form: 'strict' | 'flat'): object {
  if (output.status === 'complete')
    return { status: output.status, thought: null, tool_use: null, final_answer: output.final_answer };
  const { tool_name, arguments: given } = output.tool_use;
  const called = findTool(toolset, tool_name);
  const tools = form === 'flat' ? toolset.tools : called ? [called] : [];
  const absent = Object.fromEntries(tools.flatMap(argumentNames).map((name) => [name, null]));
  return {
    status: output.status,
    thought: output.thought ?? null,
    tool_use: { tool_name, arguments: { ...absent, ...(given as object) } },
    final_answer: null,
  };
}

const argumentNames = (tool: Tool) =>
  argumentVariants(tool).flatMap(({ fields }) => fields.map(({ name }) => name));

import { isGiven, type QueryReading } from '@router/policy';
import { type AgentOutput, findTool, type Toolset, variantOf } from '@router/schemas';

/** Whether every argument of kind `path` occurs in query or context. A call without paths counts as given. */
export function pathsGiven(output: AgentOutput, toolset: Toolset, reading: QueryReading): boolean {
  if (output.status !== 'running') return true;
  const tool = findTool(toolset, output.tool_use.tool_name);
  const given = output.tool_use.arguments as Record<string, unknown>;
  const variant = tool && variantOf(tool, given);
  return (variant?.fields ?? [])
    .filter(({ kind }) => kind === 'path')
    .every(({ name }) => typeof given[name] !== 'string' || isGiven(given[name], reading));
}

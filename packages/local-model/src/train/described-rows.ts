import type { AgentOutput, Tool, Toolset, TrainingExample } from '@router/schemas';

/** A tool with this many rows of its own is taught by them alone. */
const enoughRows = 20;

/** Rows made of a tool's own words: its utterances, its description, its name, what it is used for. */
export function describedRows(toolset: Toolset, rows: readonly TrainingExample[]): TrainingExample[] {
  const counts = new Map<string, number>();
  for (const { output } of rows)
    if (output.status === 'running')
      counts.set(output.tool_use.tool_name, (counts.get(output.tool_use.tool_name) ?? 0) + 1);
  return toolset.tools.filter(({ name }) => (counts.get(name) ?? 0) < enoughRows).flatMap(rowsOf);
}

function rowsOf(tool: Tool): TrainingExample[] {
  const name = tool.name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase();
  const texts = [
    ...(tool.utterances ?? []),
    tool.description,
    name,
    `${name} please`,
    `can you ${name}`,
    ...tool.usage.when,
  ];
  const output = { status: 'running', tool_use: { tool_name: tool.name, arguments: {} } } as AgentOutput;
  return [...new Set(texts)]
    .filter((text) => text.trim())
    .map((user_query, i) => ({ user_query, output, meta: { group: `${tool.name} ${i}` } }));
}

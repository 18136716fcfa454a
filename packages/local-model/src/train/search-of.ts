import { argumentVariants, findTool, type Toolset, type TrainingExample } from '@router/schemas';

/** The search that a row's expert wrote, if its call has one. */
export function searchOf(toolset: Toolset, { output }: TrainingExample): string | undefined {
  if (output.status === 'complete') return undefined;
  const tool = findTool(toolset, output.tool_use.tool_name);
  const field =
    tool &&
    argumentVariants(tool)
      .flatMap(({ fields }) => fields)
      .find(({ kind }) => kind === 'search-terms');
  const value = field && (output.tool_use.arguments as Record<string, unknown>)[field.name];
  return typeof value === 'string' ? value : undefined;
}

import type { z } from 'zod';
import { RouterError } from './errors/router-error.ts';
import type { Tool } from './tool.ts';

/** A typed tuple of tools. Every package is generic over it. */
export interface Toolset<Tools extends readonly Tool[] = readonly Tool[]> {
  readonly name: string;
  readonly tools: Tools;
}

/** The union of a toolset's tool names. */
export type ToolName<Set extends Toolset> = Set['tools'][number]['name'];

/** The union of a toolset's calls, each name with the arguments of that tool and no other. */
export type ToolCall<Set extends Toolset = Toolset> = Set['tools'][number] extends infer T
  ? T extends Tool<infer Name, infer Arguments>
    ? { tool_name: Name; arguments: z.output<Arguments> }
    : never
  : never;

/**
 * Declares a toolset.
 * @throws RouterError `schemas/duplicate-tool-name`, `schemas/empty-toolset`
 */
export function defineToolset<const Tools extends readonly Tool[]>(toolset: {
  name: string;
  tools: Tools;
}): Toolset<Tools> {
  if (toolset.tools.length === 0)
    throw new RouterError({
      code: 'schemas/empty-toolset',
      kind: 'usage',
      message: `Toolset ${JSON.stringify(toolset.name)} has no tools: expected at least one.`,
    });
  const seen = new Set<string>();
  for (const { name } of toolset.tools) {
    if (seen.has(name))
      throw new RouterError({
        code: 'schemas/duplicate-tool-name',
        kind: 'usage',
        message: `Toolset ${JSON.stringify(toolset.name)} names the tool ${JSON.stringify(name)} twice: expected each name once.`,
      });
    seen.add(name);
  }
  return Object.freeze({ name: toolset.name, tools: Object.freeze([...toolset.tools]) as unknown as Tools });
}

/** The tool of that name, or undefined. */
export function findTool(toolset: Toolset, name: string): Tool | undefined {
  return toolset.tools.find((tool) => tool.name === name);
}

import type { z } from 'zod';
import { RouterError } from './errors/router-error.ts';
import type { Tool } from './tool.ts';

/** What providers agree on: a letter, then letters, digits, `_` or `-`, at most 64 in all. */
export const toolNamePattern = /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/;

/** Names that decisions use beside tool names. */
export const reservedToolNames = ['answer', 'none'] as const;

/**
 * Declares a tool. The name's literal type and the arguments' types are kept.
 * @throws RouterError `schemas/invalid-tool-name` for a name that providers would refuse or that is reserved.
 */
export function defineTool<const Name extends string, Arguments extends z.ZodType>(
  tool: Tool<Name, Arguments>,
): Tool<Name, Arguments> {
  if (!toolNamePattern.test(tool.name) || (reservedToolNames as readonly string[]).includes(tool.name))
    throw new RouterError({
      code: 'schemas/invalid-tool-name',
      kind: 'usage',
      message: `Tool name ${JSON.stringify(tool.name)} is not usable: expected a letter, then letters, digits, _ or -, at most 64 in all, and not one of ${reservedToolNames.join(', ')}.`,
      hint: 'Rename the tool, for example to search_orders.',
    });
  return Object.freeze({ ...tool });
}

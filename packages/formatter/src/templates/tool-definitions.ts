import type { Toolset } from '@router/schemas';
import { z } from 'zod';

export interface ToolDefinition {
  type: 'function';
  function: { name: string; description: string; parameters: Record<string, unknown> };
}

const cache = new WeakMap<Toolset, ToolDefinition[]>();

/** A toolset as the `tools` list of a chat completion, each with the whole JSON Schema of its arguments. */
export function toolDefinitions(toolset: Toolset): ToolDefinition[] {
  const known = cache.get(toolset);
  if (known) return known;
  const definitions = toolset.tools.map(({ name, description, arguments: schema }) => ({
    type: 'function' as const,
    function: { name, description, parameters: parametersOf(schema) },
  }));
  cache.set(toolset, definitions);
  return definitions;
}

function parametersOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...parameters } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // The kind of an argument is the router's own business.
      for (const key of Object.keys(jsonSchema))
        if (key.startsWith('x-')) delete (jsonSchema as Record<string, unknown>)[key];
      if (jsonSchema.oneOf) {
        jsonSchema.anyOf = jsonSchema.oneOf;
        delete jsonSchema.oneOf;
      }
    },
  });
  return parameters;
}

import { type JsonSchema, type Toolset, toolArgumentsJsonSchema } from '@router/schemas';

export interface ToolDefinition {
  type: 'function';
  function: { name: string; description: string; parameters: JsonSchema };
}

const cache = new WeakMap<Toolset, readonly ToolDefinition[]>();

/**
 * A toolset as the `tools` list of a chat completion, each with the JSON Schema of its arguments as one object.
 * Not strict: strict definitions require every key and so a null for each absent one, and rows hold no nulls.
 */
export function toolDefinitions(toolset: Toolset): readonly ToolDefinition[] {
  const known = cache.get(toolset);
  if (known) return known;
  const definitions = toolset.tools.map((tool): ToolDefinition => {
    const { $schema: _, ...parameters } = toolArgumentsJsonSchema(tool, { form: 'merged', anyOf: true });
    return { type: 'function', function: { name: tool.name, description: tool.description, parameters } };
  });
  cache.set(toolset, definitions);
  return definitions;
}

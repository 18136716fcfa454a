import type { Toolset } from '../toolset.ts';
import { mergeAlternatives } from './merge-alternatives.ts';
import { plainJsonSchema } from './plain-json-schema.ts';
import type { JsonSchema } from './to-json-schema.ts';
import { toolArgumentsJsonSchema } from './tool-arguments-json-schema.ts';

/**
 * A toolset's outputs without alternatives and without null types, which Gemini's dialect refuses: one `arguments`
 * object holds the arguments of all tools, and what does not belong is left out. For Gemini, JSON mode and small
 * models; less exact than the strict form, so more is left to `safeParseAgentOutput`. Only arguments that tools share
 * under one name with different types keep an `anyOf`.
 */
export function flatOutputJsonSchema(toolset: Toolset): JsonSchema {
  const merged = toolset.tools.map((tool) =>
    withOwner(toolArgumentsJsonSchema(tool, { form: 'merged' }), tool.name),
  );
  const { required: _, ...all } = mergeAlternatives(merged);
  return {
    type: 'object',
    properties: {
      status: {
        type: 'string',
        enum: ['running', 'complete'],
        description: 'running to call a tool, complete to answer directly',
      },
      thought: { type: 'string', description: 'Why this tool; only when running' },
      tool_use: {
        type: 'object',
        properties: {
          tool_name: { type: 'string', enum: toolset.tools.map(({ name }) => name) },
          arguments: plainJsonSchema(all),
        },
        required: ['tool_name', 'arguments'],
        description: 'The call; only when running',
      },
      final_answer: { type: 'string', description: 'The answer; only when complete' },
    },
    required: ['status'],
  };
}

/** Each argument's description begins with the tool it belongs to. */
function withOwner(schema: JsonSchema, owner: string): JsonSchema {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  return {
    ...schema,
    properties: Object.fromEntries(
      properties.map(([name, property]) => [
        name,
        { ...property, description: `${owner}: ${property.description ?? name}` },
      ]),
    ),
  };
}

import type { Toolset } from '../toolset.ts';
import { toolArgumentsJsonSchema } from './tool-arguments-json-schema.ts';

/** A tool definition of Anthropic's Messages API. */
export interface AnthropicTool {
  name: string;
  description: string;
  input_schema: { type: 'object'; [keyword: string]: unknown };
}

/** Tool definitions for Anthropic's Messages API, which takes no alternatives at the root of a schema. */
export function anthropicTools(toolset: Toolset): AnthropicTool[] {
  return toolset.tools.map((tool) => {
    const { $schema: _, ...schema } = toolArgumentsJsonSchema(tool, { form: 'merged', anyOf: true });
    return { name: tool.name, description: tool.description, input_schema: { ...schema, type: 'object' } };
  });
}

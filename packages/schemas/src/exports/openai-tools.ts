import { RouterError } from '../errors/router-error.ts';
import type { Tool } from '../tool.ts';
import type { Toolset } from '../toolset.ts';
import { strictJsonSchema } from './strict-json-schema.ts';
import type { JsonSchema } from './to-json-schema.ts';
import { toolArgumentsJsonSchema } from './tool-arguments-json-schema.ts';

/** A function of OpenAI's tool calling. */
export interface OpenAiFunction {
  name: string;
  description: string;
  parameters: JsonSchema;
  strict: boolean;
}

export interface OpenAiChatTool {
  type: 'function';
  function: OpenAiFunction;
}

export interface OpenAiResponsesTool extends OpenAiFunction {
  type: 'function';
}

/**
 * Tool definitions for `/v1/chat/completions`. Strict wherever a tool's arguments have a fixed shape;
 * `safeParseToolCall` reads the calls back, nulls and JSON text included.
 */
export function openAiChatTools(toolset: Toolset): OpenAiChatTool[] {
  return toolset.tools.map((tool) => ({ type: 'function', function: openAiFunction(tool) }));
}

/** Tool definitions for `/v1/responses`. */
export function openAiResponsesTools(toolset: Toolset): OpenAiResponsesTool[] {
  return toolset.tools.map((tool) => ({ type: 'function', ...openAiFunction(tool) }));
}

function openAiFunction(tool: Tool): OpenAiFunction {
  const { name, description } = tool;
  const { $schema: _, ...merged } = toolArgumentsJsonSchema(tool, { form: 'merged', anyOf: true });
  try {
    return { name, description, parameters: strictJsonSchema(merged, name), strict: true };
  } catch (error) {
    if (!RouterError.isInstance(error)) throw error;
    return { name, description, parameters: { type: 'object', ...merged }, strict: false };
  }
}

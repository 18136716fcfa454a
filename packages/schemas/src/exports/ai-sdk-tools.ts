import type { z } from 'zod';
import type { AgentOutput } from '../agent-output.ts';
import { safeParseAgentOutput, safeParseToolCall } from '../parse/parse-agent-output.ts';
import type { Tool } from '../tool.ts';
import type { Toolset } from '../toolset.ts';
import { flatOutputJsonSchema } from './flat-output-json-schema.ts';
import { type StandardJsonSchema, standardJsonSchema } from './standard-json-schema.ts';
import { strictJsonSchema } from './strict-json-schema.ts';
import { strictOutputJsonSchema } from './strict-output-json-schema.ts';
import { toolArgumentsJsonSchema } from './tool-arguments-json-schema.ts';

/** A toolset's tools by name, as the AI SDK's `tools` option takes them; without `execute`, which is the caller's. */
export type AiSdkTools<Set extends Toolset> = {
  [T in Set['tools'][number] as T['name']]: {
    description: string;
    inputSchema: StandardJsonSchema<z.output<T['arguments']>>;
    strict: boolean;
  };
};

/**
 * Tools for the AI SDK's `generateText` and `streamText`. The model sees an object schema without alternatives at
 * its root; inputs are read by the contract, with nulls for absent arguments taken out.
 * @throws RouterError `schemas/not-strict` with `strict` for arguments that have no fixed shape
 */
export function aiSdkTools<Set extends Toolset>(
  toolset: Set,
  {
    strict = false,
  }: { /** All arguments required and nullable, for strict modes. @default false */ strict?: boolean } = {},
): AiSdkTools<Set> {
  const entries = toolset.tools.map((tool) => [tool.name, aiSdkTool(tool, toolset, strict)]);
  return Object.fromEntries(entries) as AiSdkTools<Set>;
}

function aiSdkTool(tool: Tool, toolset: Toolset, strict: boolean) {
  const { $schema: _, ...merged } = toolArgumentsJsonSchema(tool, {
    form: 'merged',
    anyOf: true,
    target: 'draft-7',
  });
  const inputSchema = standardJsonSchema(
    strict ? strictJsonSchema(merged, tool.name) : { type: 'object', ...merged },
    (value) => {
      const result = safeParseToolCall({ tool_name: tool.name, arguments: value }, toolset);
      return result.success ? { success: true, value: result.call.arguments } : result;
    },
  );
  return { description: tool.description, inputSchema, strict };
}

/**
 * The output schema for the AI SDK's `Output.object({ schema })`: the model sees a provider-safe form, the caller
 * gets an AgentOutput.
 * @throws RouterError `schemas/not-strict` in the strict form, for arguments that have no fixed shape
 */
export function aiSdkOutputSchema<Set extends Toolset>(
  toolset: Set,
  {
    form = 'strict',
  }: { /** `flat` for Gemini and JSON mode. @default 'strict' */ form?: 'strict' | 'flat' } = {},
): StandardJsonSchema<AgentOutput<Set>> {
  const schema = form === 'flat' ? flatOutputJsonSchema(toolset) : strictOutputJsonSchema(toolset);
  return standardJsonSchema(schema, (value) => {
    const result = safeParseAgentOutput(value, toolset);
    return result.success ? { success: true, value: result.output } : result;
  });
}

import { agentOutputSchema } from '../agent-output.ts';
import type { Toolset } from '../toolset.ts';
import { type JsonSchema, type JsonSchemaOptions, toJsonSchema } from './to-json-schema.ts';

/** How an output schema treats the thought before a call: may, must or must not be written. */
export type ThoughtRule = 'optional' | 'required' | 'omitted';

export interface AgentOutputJsonSchemaOptions extends JsonSchemaOptions {
  /** @default 'optional' */
  thought?: ThoughtRule | undefined;
}

/** The JSON Schema of a toolset's outputs in canonical form (no nulls), exact up to refinements in code. */
export function agentOutputJsonSchema(
  toolset: Toolset,
  { thought = 'optional', ...options }: AgentOutputJsonSchemaOptions = {},
): JsonSchema {
  const schema = toJsonSchema(agentOutputSchema(toolset), options);
  const [running] = (schema.anyOf ?? schema.oneOf) as [JsonSchema];
  if (thought === 'required') running.required = ['status', 'thought', 'tool_use'];
  if (thought === 'omitted') delete (running.properties as JsonSchema).thought;
  return schema;
}

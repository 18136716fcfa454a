import { z } from 'zod';
import type { Tool } from './tool.ts';
import type { ToolCall, Toolset } from './toolset.ts';

/** The router wants a tool to run. `thought` is required in training rows and optional at inference. */
export interface RunningOutput<Set extends Toolset = Toolset> {
  status: 'running';
  thought?: string;
  tool_use: ToolCall<Set>;
}

/** The router answers directly. */
export interface CompleteOutput {
  status: 'complete';
  final_answer: string;
}

/** One decision of a router, as strict JSON. Writers never emit a null. */
export type AgentOutput<Set extends Toolset = Toolset> = RunningOutput<Set> | CompleteOutput;

const cache = new WeakMap<Toolset, z.ZodType>();

/** The strict zod schema of a toolset's outputs (canonical form, without nulls). Built once a toolset. */
export function agentOutputSchema<Set extends Toolset>(toolset: Set): z.ZodType<AgentOutput<Set>> {
  const known = cache.get(toolset);
  if (known) return known as z.ZodType<AgentOutput<Set>>;
  const calls = toolset.tools.map(callSchema) as unknown as [CallSchema, ...CallSchema[]];
  const schema = z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('running'),
      thought: z.string().min(1).optional(),
      tool_use: calls.length === 1 ? calls[0] : z.discriminatedUnion('tool_name', calls),
    }),
    z.strictObject({ status: z.literal('complete'), final_answer: z.string().min(1) }),
  ]);
  cache.set(toolset, schema);
  return schema as unknown as z.ZodType<AgentOutput<Set>>;
}

type CallSchema = ReturnType<typeof callSchema>;

function callSchema(tool: Tool) {
  return z.strictObject({ tool_name: z.literal(tool.name), arguments: tool.arguments });
}

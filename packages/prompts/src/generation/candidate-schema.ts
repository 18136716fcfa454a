import { type AgentOutput, type RouteContext, routeContextSchema, type Toolset } from '@router/schemas';
import { z } from 'zod';

/** What a teacher answers: a row without its meta. */
export interface Candidate<Set extends Toolset = Toolset> {
  user_query: string;
  context?: RouteContext;
  output: AgentOutput<Set>;
}

const cache = new WeakMap<Toolset, z.ZodType>();

/**
 * The schema of a teacher's answer. Stricter than a row's: a tool call must carry its thought.
 * Nulls are not accepted; run `stripNulls` first on answers of providers that write them. Built once a toolset.
 */
export function candidateSchema<Set extends Toolset>(toolset: Set): z.ZodType<Candidate<Set>> {
  const known = cache.get(toolset);
  if (known) return known as z.ZodType<Candidate<Set>>;
  const schema = buildSchema(toolset);
  cache.set(toolset, schema);
  return schema as unknown as z.ZodType<Candidate<Set>>;
}

function buildSchema(toolset: Toolset): z.ZodType {
  const calls = toolset.tools.map((tool) =>
    z.strictObject({ tool_name: z.literal(tool.name), arguments: tool.arguments }),
  );
  const [first, ...rest] = calls;
  const thought = z.string().min(1).describe('Why this tool and no other, at least 6 words');
  const call = rest.length === 0 ? first! : z.discriminatedUnion('tool_name', [first!, ...rest]);
  return z.strictObject({
    user_query: z.string().min(1).describe('What the user types'),
    context: routeContextSchema.optional().describe('Only where the query leans on it'),
    output: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('running'), thought, tool_use: call }),
      z.strictObject({ status: z.literal('complete'), final_answer: z.string().min(1) }),
    ]),
  });
}

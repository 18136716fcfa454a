import { z } from 'zod';
import { type AgentOutput, agentOutputSchema } from './agent-output.ts';
import { intents } from './intent.ts';
import { type RouteContext, routeContextSchema } from './route-context.ts';
import type { Toolset } from './toolset.ts';

/** Where a row comes from. Unknown keys survive a round trip. */
export const rowMetaSchema = z.looseObject({
  id: z.string().optional(),
  intent: z.enum(intents).optional(),
  domain: z.string().optional(),
  persona: z.string().optional(),
  style: z.string().optional(),
  edge_case: z.string().optional(),
  teacher: z.string().optional(),
  /** The plan's cell, `intent/domain/persona/style[/edge_case]`. */
  cell: z.string().optional(),
  /** Rows of one boundary set share a group and are never parted by a split. */
  group: z.string().optional(),
  seed: z.number().int().optional(),
  hashes: z.record(z.string(), z.string()).optional(),
});

export type RowMeta = z.output<typeof rowMetaSchema>;

/** One training row. JSONL, UTF-8, one object a line; unknown fields survive a round trip. */
export interface TrainingExample<Set extends Toolset = Toolset> {
  user_query: string;
  output: AgentOutput<Set>;
  context?: RouteContext;
  meta?: RowMeta;
}

const cache = new WeakMap<Toolset, z.ZodType>();

/** The strict schema of a row's `output`; loose about fields beside it. */
export function trainingExampleSchema<Set extends Toolset>(toolset: Set): z.ZodType<TrainingExample<Set>> {
  const known = cache.get(toolset);
  if (known) return known as z.ZodType<TrainingExample<Set>>;
  const schema = z.looseObject({
    user_query: z.string().min(1),
    output: agentOutputSchema(toolset),
    context: routeContextSchema.optional(),
    meta: rowMetaSchema.optional(),
  });
  cache.set(toolset, schema);
  return schema as unknown as z.ZodType<TrainingExample<Set>>;
}

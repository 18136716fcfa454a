import type { Toolset } from '@router/schemas';
import { z } from 'zod';

/** A judge's choice for a query. */
export interface Verdict {
  reason: string;
  /** A tool's name, or `answer`. */
  tool: string;
  also_acceptable?: string[];
}

/** The schema of a judge's answer. The reason stands first, so that a model thinks before it chooses. */
export function verdictSchema(toolset: Toolset): z.ZodType<Verdict> {
  const choice = z.enum(['answer', ...toolset.tools.map((tool) => tool.name)]);
  return z.strictObject({
    reason: z.string().min(1),
    tool: choice,
    also_acceptable: z.array(choice).optional(),
  }) as unknown as z.ZodType<Verdict>;
}

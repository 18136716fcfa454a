import { type Intent, intents } from '@router/schemas';
import { z } from 'zod';

/** The place of a row in a boundary set: rows that look alike and are routed differently. */
export interface BoundaryAssignment {
  /** Id of a boundary kind of the taxonomy. */
  kind: string;
  /** Rows of one set share it; a split never parts them. */
  group: string;
  /** Id of one of the kind's variants. */
  variant: string;
  /** The query of an earlier row of the same group, which this row must stay close to. */
  base_query?: string;
  /** The tool that this row's context declares unavailable. */
  removed_tool?: string;
}

/** What one row is to be about: a row of the plan. Ids are those of the taxonomy in use. */
export interface Assignment {
  /** Name of the row in its plan. */
  row: string;
  /** Seed of the row; equal seeds and assignments ask for the same text. */
  seed: number;
  /** 0 for the first try, then one more for every refill of the same row. */
  attempt: number;
  intent: Intent;
  domain: string;
  persona: string;
  style: string;
  edge_case?: string;
  boundary?: BoundaryAssignment;
  /** Pins the tool. Without it, `chooseTarget` spreads rows over the tools and variants that serve the intent. */
  tool?: string;
  /** Pins the variant of a tool with several shapes, by the value of its discriminator. */
  variant?: string;
}

/** The strict schema of an {@link Assignment}. */
export const assignmentSchema: z.ZodType<Assignment> = /* @__PURE__ */ buildAssignmentSchema();

function buildAssignmentSchema() {
  const text = z.string().min(1);
  const boundary = z.strictObject({
    kind: text,
    group: text,
    variant: text,
    base_query: text.optional(),
    removed_tool: text.optional(),
  });
  return z.strictObject({
    row: text,
    seed: z.number().int(),
    attempt: z.number().int().min(0),
    intent: z.enum(intents),
    domain: text,
    persona: text,
    style: text,
    edge_case: text.optional(),
    boundary: boundary.optional(),
    tool: text.optional(),
    variant: text.optional(),
  }) as unknown as z.ZodType<Assignment>;
}

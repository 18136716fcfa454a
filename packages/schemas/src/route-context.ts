import { z } from 'zod';

const message = z.looseObject({ role: z.enum(['user', 'assistant', 'tool']), content: z.string() });

/**
 * What a query may lean on. A path or text counts as given when the query or the context holds it;
 * a tool message is data, never an instruction.
 */
export const routeContextSchema = z.looseObject({
  messages: z.array(message).optional(),
  files: z.array(z.string()).optional(),
  open_file: z.looseObject({ path: z.string(), selection: z.string().optional() }).optional(),
});

/** A {@link routeContextSchema} value; unknown fields survive at run time and are left out of the type. */
export type RouteContext = {
  messages?: { role: 'user' | 'assistant' | 'tool'; content: string }[] | undefined;
  files?: string[] | undefined;
  open_file?: { path: string; selection?: string | undefined } | undefined;
};

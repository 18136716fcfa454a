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

export type RouteContext = z.output<typeof routeContextSchema>;

import { z } from 'zod';

/** The default of an argument as JSON, or undefined where it has none. */
export function writeDefault(schema: z.ZodType): string | undefined {
  return schema instanceof z.ZodDefault ? JSON.stringify(schema.def.defaultValue) : undefined;
}

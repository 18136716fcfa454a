import { z } from 'zod';

/** The schema under optional and default wrappers. */
export function innerSchema(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return innerSchema(schema.unwrap() as z.ZodType);
  return schema;
}

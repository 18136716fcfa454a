import { z } from 'zod';
import { argumentVariants } from '../argument-variants.ts';
import { describeValue } from '../json/describe-value.ts';
import type { JsonPath } from '../json/json-path.ts';
import type { ParseReport } from '../parse/parse-report.ts';
import type { Tool } from '../tool.ts';
import { unwrapSchema } from '../unwrap-schema.ts';

/** Reports defaults that their own schemas refuse: zod would fill them in unchecked, into every call. */
export function refuseWrongDefaults(tool: Tool, parameters: JsonPath, report: ParseReport): void {
  const isPlain = unwrapSchema(tool.arguments) instanceof z.ZodObject;
  for (const { fields } of argumentVariants(tool))
    for (const { name, schema } of fields) {
      const defaulted = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
      if (!(defaulted instanceof z.ZodDefault)) continue;
      const value: unknown = defaulted.def.defaultValue;
      if ((defaulted.unwrap() as z.ZodType).safeParse(value).success) continue;
      const received = describeValue(value);
      report.refuse({
        code: 'invalid-value',
        path: isPlain ? [...parameters, 'properties', name, 'default'] : parameters,
        message: `The default of ${name} is not a value of ${name}: received ${received}`,
        received,
      });
    }
}

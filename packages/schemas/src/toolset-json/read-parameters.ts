import { z } from 'zod';
import type { JsonSchema } from '../exports/to-json-schema.ts';
import type { JsonPath } from '../json/json-path.ts';
import type { ParseReport } from '../parse/parse-report.ts';
import { refuseWrongType } from '../parse/refuse.ts';
import { isRecord } from '../parse/remove-nulls.ts';
import { prepareJsonSchema } from './prepare-json-schema.ts';

/** The zod schema of a tool's `parameters`; undefined, with issues in the report, when they are refused. */
export function readParameters(
  parameters: unknown,
  path: JsonPath,
  report: ParseReport,
): z.ZodType | undefined {
  if (!isRecord(parameters))
    return refuseWrongType(report, path, String(path.at(-1)), 'a JSON Schema of an object', parameters);
  const schema = prepareJsonSchema(parameters, path, report);
  if (!schema) return undefined;
  if (!describesObject(schema))
    return report.refuse({
      code: 'wrong-type',
      path,
      message: 'parameters must describe an object (or alternatives that are objects)',
      expected: '{"type":"object","properties":{...}}',
    });
  try {
    return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return report.refuse({ code: 'unsupported', path, message: `parameters cannot be used: ${reason}` });
  }
}

function describesObject(schema: JsonSchema): boolean {
  const options = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  return schema.type === 'object' || (options?.every(describesObject) ?? false);
}

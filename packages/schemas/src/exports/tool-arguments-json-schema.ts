import type { Tool } from '../tool.ts';
import { mergeAlternatives } from './merge-alternatives.ts';
import { type JsonSchema, type JsonSchemaOptions, toJsonSchema } from './to-json-schema.ts';

export interface ToolArgumentsJsonSchemaOptions extends JsonSchemaOptions {
  /**
   * `exact` keeps a union as alternatives at the root; `merged` is one object with the arguments of all
   * variants, which every tool-calling interface accepts.
   * @default 'exact'
   */
  form?: 'exact' | 'merged' | undefined;
}

/** The JSON Schema of one tool's arguments. */
export function toolArgumentsJsonSchema(
  tool: Tool,
  { form = 'exact', ...options }: ToolArgumentsJsonSchemaOptions = {},
): JsonSchema {
  const schema = toJsonSchema(tool.arguments, options);
  const alternatives = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (form === 'exact' || !alternatives) return schema;
  const { $schema, $defs, definitions } = schema;
  const merged = mergeAlternatives(alternatives);
  return {
    ...($schema !== undefined && { $schema }),
    ...merged,
    ...($defs !== undefined && { $defs }),
    ...(definitions !== undefined && { definitions }),
  };
}

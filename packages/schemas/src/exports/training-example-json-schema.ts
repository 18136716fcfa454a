import type { Toolset } from '../toolset.ts';
import { trainingExampleSchema } from '../training-example.ts';
import { type JsonSchema, type JsonSchemaOptions, toJsonSchema } from './to-json-schema.ts';

/** The JSON Schema of one training row: its output closed, everything beside it open. */
export function trainingExampleJsonSchema(toolset: Toolset, options: JsonSchemaOptions = {}): JsonSchema {
  return toJsonSchema(trainingExampleSchema(toolset), options);
}

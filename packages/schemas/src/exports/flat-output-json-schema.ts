import type { Toolset } from '../toolset.ts';
import { mergeAlternatives } from './merge-alternatives.ts';
import { closedObject, nullable, strictJsonSchema } from './strict-json-schema.ts';
import { outputObject } from './strict-output-json-schema.ts';
import type { JsonSchema } from './to-json-schema.ts';
import { toolArgumentsJsonSchema } from './tool-arguments-json-schema.ts';

/**
 * A toolset's outputs without any alternatives: one `arguments` object holds the arguments of all tools, null
 * where they do not belong. For Gemini, JSON mode and small models; less exact than the strict form, so more is
 * left to `safeParseAgentOutput`. Only arguments that tools share under one name with different types keep an `anyOf`.
 * @throws RouterError `schemas/not-strict` for a tool whose arguments have no fixed shape
 */
export function flatOutputJsonSchema(toolset: Toolset): JsonSchema {
  const merged = toolset.tools.map((tool) => toolArgumentsJsonSchema(tool, { form: 'merged' }));
  const labelled = merged.map((schema, index) => withOwner(schema, toolset.tools[index]?.name ?? ''));
  const { required: _, ...all } = mergeAlternatives(labelled.length > 1 ? labelled : merged);
  return outputObject(
    nullable(
      closedObject({
        tool_name: { type: 'string', enum: toolset.tools.map(({ name }) => name) },
        arguments: strictJsonSchema(all, toolset.name),
      }),
    ),
  );
}

/** Each argument's description begins with the tool it belongs to. */
function withOwner(schema: JsonSchema, owner: string): JsonSchema {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  return {
    ...schema,
    properties: Object.fromEntries(
      properties.map(([name, property]) => [
        name,
        { ...property, description: `${owner}: ${property.description ?? name}` },
      ]),
    ),
  };
}

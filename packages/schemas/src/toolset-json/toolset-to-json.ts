import { type JsonSchema, toJsonSchema } from '../exports/to-json-schema.ts';
import type { RiskClass, Tool } from '../tool.ts';
import type { Toolset } from '../toolset.ts';

/** A tool as the toolset file holds it. */
export interface ToolJson {
  name: string;
  description: string;
  risk: RiskClass;
  parameters: JsonSchema;
  utterances?: string[];
  usage: { when: string[]; when_not: string[]; argument_rules?: string[] };
}

/** A toolset as the toolset file holds it. */
export interface ToolsetJson {
  name: string;
  tools: ToolJson[];
}

/**
 * The toolset as plain JSON, which `toolsetFromJson` reads back with the same names, kinds and argument shapes.
 * Refinements in code (such as "must differ") have no JSON Schema and are lost.
 */
export function toolsetToJson(toolset: Toolset): ToolsetJson {
  return { name: toolset.name, tools: toolset.tools.map(toolToJson) };
}

function toolToJson({ name, description, risk, arguments: schema, utterances, usage }: Tool): ToolJson {
  const { $schema: _, ...parameters } = toJsonSchema(schema, { kinds: true });
  return {
    name,
    description,
    risk,
    parameters,
    ...(utterances && { utterances: [...utterances] }),
    usage: {
      when: [...usage.when],
      when_not: [...usage.whenNot],
      ...(usage.argumentRules && { argument_rules: [...usage.argumentRules] }),
    },
  };
}

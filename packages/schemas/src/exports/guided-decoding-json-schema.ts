import type { Toolset } from '../toolset.ts';
import { type AgentOutputJsonSchemaOptions, agentOutputJsonSchema } from './agent-output-json-schema.ts';
import type { JsonSchema } from './to-json-schema.ts';

/**
 * Annotations, and text limits: xgrammar compiles a text with a length to characters without escapes, so that no
 * line break or quote could be written.
 */
const silent = new Set([
  '$schema',
  'description',
  'default',
  'title',
  'examples',
  'format',
  'pattern',
  'minLength',
  'maxLength',
]);

/**
 * A toolset's outputs in canonical form for engines that decode by schema (vLLM's structured outputs, xgrammar,
 * outlines): `anyOf` alone, no annotations, no limits on texts. What those leave open, `safeParseAgentOutput` checks.
 */
export function guidedDecodingJsonSchema(
  toolset: Toolset,
  { thought }: Pick<AgentOutputJsonSchemaOptions, 'thought'> = {},
): JsonSchema {
  return compact(agentOutputJsonSchema(toolset, { thought, anyOf: true })) as JsonSchema;
}

function compact(value: unknown, isPropertyMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => compact(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => isPropertyMap || !silent.has(key));
  return Object.fromEntries(
    entries.map(([key, item]) => [
      key,
      isLiteral(key, isPropertyMap) ? item : compact(item, !isPropertyMap && isMap(key)),
    ]),
  );
}

function isMap(key: string): boolean {
  return key === 'properties' || key === '$defs' || key === 'patternProperties';
}

/** `enum` and `const` hold data, in which nothing may be dropped. */
function isLiteral(key: string, isPropertyMap: boolean): boolean {
  return !isPropertyMap && (key === 'enum' || key === 'const');
}

import {
  type ArgumentField,
  type ArgumentVariant,
  argumentVariants,
  type Tool,
  type Toolset,
} from '@router/schemas';
import { z } from 'zod';
import { innerSchema } from '../toolset/inner-schema.ts';

/** One line a tool: its calls as signatures, then its description. */
export function toolSignatures(toolset: Toolset): string[] {
  return toolset.tools.map((tool) => `- ${signatures(tool).join(' | ')}: ${tool.description}`);
}

function signatures(tool: Tool): string[] {
  const variants = argumentVariants(tool);
  if (variants.length === 0) return [`${tool.name}(…)`];
  return variants.map(
    (variant) => `${tool.name}(${variant.fields.map((field) => writeField(field, variant)).join(', ')})`,
  );
}

function writeField(
  { name, kind, required, schema }: ArgumentField,
  { discriminator }: ArgumentVariant,
): string {
  if (name === discriminator?.name) return `${name}=${discriminator.value}`;
  const inner = innerSchema(schema);
  const type = inner instanceof z.ZodEnum ? inner.options.join('/') : kind;
  const fallback = schema instanceof z.ZodDefault ? `=${JSON.stringify(schema.def.defaultValue)}` : '';
  return `${name}${required ? '' : '?'}: ${type}${fallback}`;
}

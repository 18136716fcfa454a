import { type ArgumentVariant, argumentVariants, type Tool, type Toolset } from '@router/schemas';
import { writeDefault } from '../toolset/write-default.ts';
import { writeType } from '../toolset/write-type.ts';

/** One line a tool: its calls as signatures, then its description. */
export function toolSignatures(toolset: Toolset): string[] {
  return toolset.tools.map((tool) => `- ${signatures(tool).join(' | ')}: ${tool.description}`);
}

function signatures(tool: Tool): string[] {
  const variants = argumentVariants(tool);
  if (variants.length === 0) return [`${tool.name}(${writeType(tool.arguments)})`];
  const [first, ...rest] = variants.map(writeFields);
  return [`${tool.name}${first}`, ...rest];
}

function writeFields({ fields, discriminator }: ArgumentVariant): string {
  const written = fields.map(({ name, kind, required, schema }) => {
    if (name === discriminator?.name) return `${name}=${discriminator.value}`;
    const fallback = writeDefault(schema);
    const type = writeType(schema, kind).replaceAll('"', '');
    return `${name}${required ? '' : '?'}${type === name ? '' : `: ${type}`}${fallback === undefined ? '' : ` = ${fallback.replaceAll('"', '')}`}`;
  });
  return `(${written.join(', ')})`;
}

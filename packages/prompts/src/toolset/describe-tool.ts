import {
  type ArgumentField,
  type ArgumentVariant,
  argumentVariants,
  type RiskClass,
  type Tool,
} from '@router/schemas';
import { z } from 'zod';
import { innerSchema } from './inner-schema.ts';

const riskMeaning: Readonly<Record<RiskClass, string>> = {
  read: 'only looks, changes nothing',
  write: 'can change what the user owns',
  execute: 'runs code',
  human: 'stops and asks a person',
};

/** A tool as the prompts print it: everything is taken from its definition. */
export function describeTool(tool: Tool): string {
  const { when, whenNot, argumentRules = [] } = tool.usage;
  return [
    `## ${tool.name} (risk class ${tool.risk}: ${riskMeaning[tool.risk]})`,
    tool.description,
    ...section('Use it when', when),
    ...section('Do not use it when', whenNot),
    ...argumentVariants(tool).flatMap(describeVariant),
    ...section('Argument rules', argumentRules),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${title}:`, ...lines.map((line) => `- ${line}`)] : [];
}

function describeVariant({ discriminator, fields }: ArgumentVariant): string[] {
  const title = discriminator
    ? `Arguments where ${discriminator.name} is ${JSON.stringify(discriminator.value)}`
    : 'Arguments';
  return section(title, fields.filter((field) => field.name !== discriminator?.name).map(describeField));
}

function describeField({ name, kind, required, schema }: ArgumentField): string {
  const inner = innerSchema(schema);
  const options = inner instanceof z.ZodEnum ? `, one of ${inner.options.join(', ')}` : '';
  const fallback =
    schema instanceof z.ZodDefault ? `, default ${JSON.stringify(schema.def.defaultValue)}` : '';
  const description = schema.description ?? inner.description;
  return `${name} (${kind}, ${required ? 'required' : 'optional'}${options}${fallback})${description ? `: ${description}` : ''}`;
}

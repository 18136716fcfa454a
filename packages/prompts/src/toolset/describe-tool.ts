import {
  type ArgumentField,
  type ArgumentVariant,
  argumentVariants,
  type RiskClass,
  type Tool,
} from '@router/schemas';
import { innerSchema } from './inner-schema.ts';
import { writeDefault } from './write-default.ts';
import { writeType } from './write-type.ts';

const riskMeaning: Readonly<Record<RiskClass, string>> = {
  read: 'only looks, changes nothing',
  write: 'can change what the user owns',
  execute: 'runs code',
  human: 'stops and asks a person',
};

/** A tool as the prompts print it: everything is taken from its definition. */
export function describeTool(tool: Tool): string {
  const { when, whenNot, argumentRules = [] } = tool.usage;
  const variants = argumentVariants(tool);
  return [
    `## ${tool.name} (risk class ${tool.risk}: ${riskMeaning[tool.risk]})`,
    tool.description,
    ...section('Use it when', when),
    ...section('Do not use it when', whenNot),
    ...(variants.length > 0
      ? variants.flatMap(describeVariant)
      : [`Arguments: ${writeType(tool.arguments)}`]),
    ...section('Argument rules', argumentRules),
    ...section('People say, for example', tool.utterances ?? []),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${title}:`, ...lines.map((line) => `- ${line}`)] : [];
}

function describeVariant({ discriminator, fields }: ArgumentVariant): string[] {
  const others = fields.filter((field) => field.name !== discriminator?.name);
  const title = discriminator
    ? `Arguments where ${discriminator.name} is ${JSON.stringify(discriminator.value)}`
    : 'Arguments';
  return others.length > 0 ? section(title, others.map(describeField)) : [`${title}: none`];
}

function describeField({ name, kind, required, schema }: ArgumentField): string {
  const type = writeType(schema, kind);
  const marks = [
    kind,
    ...(type === kind ? [] : [type]),
    required ? 'required' : 'optional',
    ...(writeDefault(schema) === undefined ? [] : [`default ${writeDefault(schema)}`]),
  ];
  const description = schema.description ?? innerSchema(schema).description;
  return `${name} (${marks.join(', ')})${description ? `: ${description}` : ''}`;
}

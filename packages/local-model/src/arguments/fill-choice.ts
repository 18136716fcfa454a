import type { ArgumentField } from '@router/schemas';
import { z } from 'zod';
import type { FillArgument } from './filler.ts';

/** Takes the trained head's best choice, else the option whose words the query names; a default may stand. */
export const fillChoice: FillArgument = ({ odds, reading, variant }, field) => {
  if (variant.discriminator?.name === field.name) {
    const { value } = variant.discriminator;
    return { value, certainty: odds.ofChoice(field.name, value) ?? 0.6 };
  }
  const best = odds.bestChoice(field.name);
  if (best) return { value: best.value, certainty: best.probability };
  const options = choiceValues(field);
  const prose = reading.query.toLowerCase();
  const named = options.filter((option) =>
    new RegExp(`\\b${escapePattern(option.replace(/[_-]/g, ' '))}\\b`, 'i').test(prose.replace(/[_-]/g, ' ')),
  );
  if (named.length === 1) return { value: named[0], certainty: 0.9 };
  if (!field.required) return undefined;
  return options.length === 1 ? { value: options[0], certainty: 1 } : undefined;
};

/** The values of an enum or literal, looked for through optional, default and nullable wrappers. */
export function choiceValues(field: Pick<ArgumentField, 'schema'>): string[] {
  let schema = field.schema;
  while (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    schema = schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  return [];
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

import { z } from 'zod';
import type { Tool } from './tool.ts';
import { type ArgumentKind, argumentKindOf } from './tool-argument-kind.ts';

export interface ArgumentField {
  readonly name: string;
  readonly kind: ArgumentKind;
  /** False for optional and defaulted arguments. */
  readonly required: boolean;
  readonly schema: z.ZodType;
}

/** One shape that a tool's arguments can take. */
export interface ArgumentVariant {
  /** The argument whose value picks this variant and that value, for example `operation` = `patch`. */
  readonly discriminator?: { readonly name: string; readonly value: string };
  readonly fields: readonly ArgumentField[];
}

const cache = new WeakMap<Tool, readonly ArgumentVariant[]>();

/** The shapes of a tool's arguments: one for a plain object, one an option for a union of objects. */
export function argumentVariants(tool: Tool): readonly ArgumentVariant[] {
  const known = cache.get(tool);
  if (known) return known;
  const variants = readVariants(tool.arguments);
  cache.set(tool, variants);
  return variants;
}

function readVariants(schema: z.ZodType): ArgumentVariant[] {
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => readVariants(option as z.ZodType));
  if (!(schema instanceof z.ZodObject)) return [];
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => ({
    name,
    kind: argumentKindOf(field),
    required: !(field instanceof z.ZodOptional || field instanceof z.ZodDefault),
    schema: field,
  }));
  const literal = fields.find((field) => field.schema instanceof z.ZodLiteral);
  if (!literal) return [{ fields }];
  return [...(literal.schema as z.ZodLiteral).values].map((value) => ({
    discriminator: { name: literal.name, value: String(value) },
    fields,
  }));
}

/** The variant that the given arguments claim to be, by the discriminator alone. */
export function variantOf(
  tool: Tool,
  callArguments: Readonly<Record<string, unknown>>,
): ArgumentVariant | undefined {
  return argumentVariants(tool).find(
    ({ discriminator }) =>
      !discriminator || String(callArguments[discriminator.name]) === discriminator.value,
  );
}

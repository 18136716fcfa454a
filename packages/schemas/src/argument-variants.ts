import { z } from 'zod';
import type { Tool } from './tool.ts';
import { type ArgumentKind, argumentKindOf } from './tool-argument-kind.ts';
import { unwrapSchema } from './unwrap-schema.ts';

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
  /** The object schema of this shape alone. */
  readonly schema: z.ZodObject;
}

const cache = new WeakMap<Tool, readonly ArgumentVariant[]>();

/**
 * The shapes of a tool's arguments: one for a plain object, one a discriminator value for a union of
 * objects, none where the schema is something else (a record, an intersection).
 */
export function argumentVariants(tool: Tool): readonly ArgumentVariant[] {
  const known = cache.get(tool);
  if (known) return known;
  const objects = objectOptions(tool.arguments) ?? [];
  const discriminator = findDiscriminator(objects);
  const variants = objects.flatMap((schema) => variantsOf(schema, discriminator));
  cache.set(tool, variants);
  return variants;
}

/**
 * The variant that the given arguments claim to be: by the discriminator where there is one, otherwise
 * the first that accepts them, otherwise the one that shares most argument names with them.
 */
export function variantOf(
  tool: Tool,
  callArguments: Readonly<Record<string, unknown>>,
): ArgumentVariant | undefined {
  const variants = argumentVariants(tool);
  const discriminator = variants[0]?.discriminator;
  if (discriminator) {
    const claimed = callArguments[discriminator.name];
    if (typeof claimed === 'object') return undefined;
    return variants.find((variant) => variant.discriminator?.value === String(claimed));
  }
  if (variants.length < 2) return variants[0];
  return (
    variants.find(({ schema }) => schema.safeParse(callArguments).success) ??
    variants.toSorted((a, b) => sharedNames(b, callArguments) - sharedNames(a, callArguments))[0]
  );
}

function sharedNames({ fields }: ArgumentVariant, callArguments: object): number {
  return fields.filter(({ name }) => Object.hasOwn(callArguments, name)).length;
}

/** The objects of a union, nested unions laid flat; undefined when an option is no object. */
function objectOptions(schema: z.ZodType): z.ZodObject[] | undefined {
  const inner = unwrapSchema(schema);
  if (inner instanceof z.ZodObject) return [inner];
  if (!(inner instanceof z.ZodUnion) && !(inner instanceof z.ZodXor)) return undefined;
  const options = (inner.options as z.ZodType[]).map(objectOptions);
  return options.every((option) => option !== undefined) ? options.flat() : undefined;
}

/** The first argument that every object restricts to fixed values of its own. */
function findDiscriminator(objects: readonly z.ZodObject[]): string | undefined {
  if (objects.length < 2) return undefined;
  return Object.keys(objects[0]?.shape ?? {}).find((name) => {
    const values = objects.map(({ shape }) => fixedValues(shape[name] as z.ZodType | undefined));
    const all = values.flat();
    return values.every((own) => own.length > 0) && new Set(all).size === all.length;
  });
}

function fixedValues(schema: z.ZodType | undefined): string[] {
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

function variantsOf(schema: z.ZodObject, discriminator: string | undefined): ArgumentVariant[] {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => ({
    name,
    kind: argumentKindOf(field),
    required: !field.safeParse(undefined).success,
    schema: field,
  }));
  if (discriminator === undefined) return [{ fields, schema }];
  return fixedValues(schema.shape[discriminator] as z.ZodType).map((value) => ({
    discriminator: { name: discriminator, value },
    fields,
    schema,
  }));
}

import {
  type ArgumentField,
  type ArgumentVariant,
  argumentVariants,
  type Tool,
  type Toolset,
} from '@router/schemas';

export const answerToken = '<|tool:answer|>';

/** Stands before the arguments as JSON, where they have no positional form. */
export const argumentsToken = '<|arguments|>';

/** Ends every output: text without it was cut off and is refused. */
export const endToken = '<|router_end|>';

/** The token of a tool, or of one variant of it: `<|tool:file_manager.patch|>`. */
export function toolToken(tool: Tool, variant?: ArgumentVariant): string {
  const value = variant?.discriminator?.value;
  return `<|tool:${tool.name}${value === undefined ? '' : `.${plain(value)}`}|>`;
}

/** Whether a tool's marker alone says which variant is meant; otherwise the arguments are written as JSON. */
export function isPositional(tool: Tool, variant: ArgumentVariant): boolean {
  return variant.discriminator !== undefined || argumentVariants(tool).length === 1;
}

/** The token that stands before an argument's value: `<|arg:mode|>`. */
export function argumentToken(name: string): string {
  return `<|arg:${plain(name)}|>`;
}

/** Names as markers carry them: anything but letters, digits, `_`, `.` and `-` becomes `%hex;`. */
function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9_.-]/gu, (sign) => `%${sign.codePointAt(0)!.toString(16)};`);
}

/**
 * Every marker that the functional layout writes for a toolset, each once, in a stable order. Add them to a
 * tokenizer as special tokens before training, and a call costs one token for tool and variant together.
 */
export function functionalTokens(toolset: Toolset): readonly string[] {
  const tools = toolset.tools.flatMap((tool) => {
    const variants = argumentVariants(tool);
    return variants.length > 0 ? variants.map((variant) => toolToken(tool, variant)) : [toolToken(tool)];
  });
  const names = toolset.tools.flatMap((tool) =>
    argumentVariants(tool)
      .filter((variant) => isPositional(tool, variant))
      .flatMap(namedArguments),
  );
  return [...new Set([answerToken, ...tools, ...names.map(argumentToken), argumentsToken, endToken])];
}

/** Arguments that get a marker: all but the discriminator and the first required one, which stands bare. */
function namedArguments(variant: ArgumentVariant): string[] {
  const bare = bareField(variant)?.name;
  return variant.fields
    .map((field) => field.name)
    .filter((name) => name !== variant.discriminator?.name && name !== bare);
}

/** The argument that follows the tool's marker without one of its own: the first required one. */
export function bareField({ fields, discriminator }: ArgumentVariant): ArgumentField | undefined {
  return fields.find((field) => field.required && field.name !== discriminator?.name);
}

import { argumentVariants } from '../argument-variants.ts';
import type { Toolset } from '../toolset.ts';

type Keys = Record<string, unknown>;

/** An output as a provider without unions writes it: every key there, null where it does not belong. */
export function flattenOutput(output: unknown, toolset: Toolset): Keys {
  const given = output as { tool_use?: { tool_name: string; arguments: Keys } };
  const names = toolset.tools.flatMap((tool) =>
    argumentVariants(tool).flatMap(({ fields }) => fields.map(({ name }) => name)),
  );
  const nulls = Object.fromEntries(names.map((name) => [name, null]));
  const toolUse = given.tool_use && {
    tool_name: given.tool_use.tool_name,
    arguments: { ...nulls, ...given.tool_use.arguments },
  };
  return { status: null, thought: null, final_answer: null, ...given, tool_use: toolUse ?? null };
}

import { argumentVariants, type Tool, type Toolset } from '@router/schemas';
import { fieldOf } from '../rows/row-fields.ts';

interface ChoiceArgument {
  name: string;
  /** What an absent argument means. */
  fallback: string | undefined;
}

/** The `choice` arguments of each tool, such as an operation or a mode, with their defaults. */
export function choiceArguments(toolset: Toolset): ReadonlyMap<string, readonly ChoiceArgument[]> {
  return new Map(toolset.tools.map((tool) => [tool.name, choicesOf(tool)]));
}

function choicesOf(tool: Tool): ChoiceArgument[] {
  const choices = new Map<string, ChoiceArgument>();
  for (const { fields } of argumentVariants(tool))
    for (const { name, kind, schema } of fields) {
      if (kind !== 'choice' || choices.has(name)) continue;
      const absent = schema.safeParse(undefined);
      choices.set(name, { name, fallback: typeof absent.data === 'string' ? absent.data : undefined });
    }
  return [...choices.values()];
}

/** The value of a choice argument in a call, or its default. */
export function choiceValue(callArguments: unknown, { name, fallback }: ChoiceArgument): string | undefined {
  const value = fieldOf(callArguments, name);
  return typeof value === 'string' ? value : fallback;
}

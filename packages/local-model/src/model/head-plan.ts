import { argumentVariants, type Tool, type Toolset } from '@router/schemas';
import { choiceValues } from '../arguments/fill-choice.ts';

/** The heads that a toolset needs: which tool, which choice, whether an optional argument is given. */
export interface HeadPlan {
  readonly name: string;
  readonly labels: readonly string[];
  readonly tool?: string;
  readonly argument?: string;
  readonly decides: 'tool' | 'choice' | 'presence';
}

export const toolHeadName = 'tool';
export const presenceLabels = ['absent', 'present'] as const;

export function headName(tool: string, argument: string, decides: 'choice' | 'presence'): string {
  return decides === 'choice' ? `${tool}.${argument}` : `${tool}.${argument}?`;
}

/** Read off the argument variants alone, never off names. `outside` is the label of complete outputs. */
export function planHeads(toolset: Toolset, outside: string): HeadPlan[] {
  const labels = [...toolset.tools.map(({ name }) => name), outside];
  return [{ name: toolHeadName, labels, decides: 'tool' }, ...toolset.tools.flatMap(argumentHeads)];
}

function argumentHeads(tool: Tool): HeadPlan[] {
  const choices = new Map<string, Set<string>>();
  const optional = new Set<string>();
  for (const { discriminator, fields } of argumentVariants(tool))
    for (const field of fields) {
      if (field.kind === 'choice') {
        const values = discriminator?.name === field.name ? [discriminator.value] : choiceValues(field);
        const known = choices.get(field.name) ?? new Set<string>();
        for (const value of values) known.add(value);
        choices.set(field.name, known);
      } else if (!field.required && field.kind !== 'number') optional.add(field.name);
    }
  return [
    ...[...choices]
      .filter(([, values]) => values.size > 1)
      .map(([argument, values]) => plan(tool, argument, 'choice', [...values])),
    ...[...optional].map((argument) => plan(tool, argument, 'presence', presenceLabels)),
  ];
}

function plan(
  tool: Tool,
  argument: string,
  decides: 'choice' | 'presence',
  labels: readonly string[],
): HeadPlan {
  return { name: headName(tool.name, argument, decides), labels, tool: tool.name, argument, decides };
}

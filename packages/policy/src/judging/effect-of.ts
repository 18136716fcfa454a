import { argumentVariants, type RiskClass, type Tool, variantOf } from '@router/schemas';

const losing = /delet|remov|move|renam|trunc|drop|overwrit|wipe|purge|clear|reset/i;

/**
 * What this very call can do: the tool's risk, but `read` for an operation of a writing tool that carries nothing to
 * write while its siblings do (`list` and `read` beside `write` and `patch`) and whose name loses nothing.
 */
export function effectOf(tool: Tool, callArguments: Readonly<Record<string, unknown>>): RiskClass {
  if (tool.risk !== 'write') return tool.risk;
  const variant = variantOf(tool, callArguments);
  const carries = (fields: readonly { kind: string }[]) =>
    fields.some(({ kind }) => kind === 'quote' || kind === 'code:python');
  if (!variant?.discriminator || carries(variant.fields) || losing.test(variant.discriminator.value))
    return 'write';
  return argumentVariants(tool).some(({ fields }) => carries(fields)) ? 'read' : 'write';
}

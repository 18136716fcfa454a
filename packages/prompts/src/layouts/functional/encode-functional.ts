import {
  type AgentOutput,
  type ArgumentVariant,
  findTool,
  type Tool,
  type Toolset,
  variantOf,
} from '@router/schemas';
import { escapeMarkers } from '../../text/escape-markers.ts';
import { canonicalOutput } from '../canonical-output.ts';
import { isDefault, writeArgument } from './argument-text.ts';
import {
  answerToken,
  argumentsToken,
  argumentToken,
  bareField,
  endToken,
  isPositional,
  toolToken,
} from './functional-tokens.ts';

type CallArguments = Readonly<Record<string, unknown>>;

/**
 * Writes an output in the functional layout: one marker for tool and variant, the first required argument bare,
 * every other one behind its own marker, defaults left out, the end marker.
 * @throws RouterError `prompts/invalid-output`
 */
export function encodeFunctional(output: AgentOutput, toolset: Toolset): string {
  const canonical = canonicalOutput(output, toolset);
  if (canonical.status === 'complete')
    return `${answerToken}${escapeMarkers(canonical.final_answer)}${endToken}`;
  const { tool_name, arguments: callArguments } = canonical.tool_use;
  return `${writeCall(findTool(toolset, tool_name)!, callArguments as CallArguments)}${endToken}`;
}

function writeCall(tool: Tool, callArguments: CallArguments): string {
  const variant = variantOf(tool, callArguments);
  if (!variant || !isPositional(tool, variant) || !fits(variant, callArguments))
    return `${toolToken(tool, variant)}${argumentsToken}${escapeMarkers(JSON.stringify(callArguments))}`;
  const fields = variant.fields.filter(
    (field) =>
      field.name !== variant.discriminator?.name &&
      callArguments[field.name] !== undefined &&
      !isDefault(field, callArguments[field.name]),
  );
  const bare = bareField(variant);
  const ordered = [...fields.filter((field) => field === bare), ...fields.filter((field) => field !== bare)];
  const written = ordered.map(
    (field) =>
      `${field === bare ? '' : argumentToken(field.name)}${writeArgument(field, callArguments[field.name])}`,
  );
  return `${toolToken(tool, variant)}${written.join('')}`;
}

/** Arguments with keys beyond the variant's, or without a required one, have no positional form. */
function fits({ fields }: ArgumentVariant, callArguments: CallArguments): boolean {
  const names = new Set(fields.map((field) => field.name));
  return (
    Object.keys(callArguments).every((name) => names.has(name)) &&
    fields.every((field) => !field.required || callArguments[field.name] !== undefined)
  );
}

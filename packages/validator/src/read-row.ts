import { judgeCall, type PolicyFinding, readQuery } from '@router/policy';
import { findTool, type Toolset, type TrainingExample, variantOf } from '@router/schemas';
import type { CallArgument, CheckInput, Thresholds } from './check.ts';

/** Reads a structurally valid row once, for all checks of layers 2 and 3. */
export function readRow(row: TrainingExample, toolset: Toolset, thresholds: Thresholds): CheckInput {
  const call = row.output.status === 'running' ? row.output.tool_use : undefined;
  const tool = call && findTool(toolset, call.tool_name);
  const given = (call?.arguments ?? {}) as Record<string, unknown>;
  const fields = (tool && variantOf(tool, given)?.fields) ?? [];
  const callArguments: CallArgument[] = fields
    .filter(({ name }) => given[name] !== undefined)
    .map(({ name, kind }) => ({ name, kind, value: given[name] }));
  const { output, user_query: query, context } = row;
  const reading = readQuery(query, context);
  let policy: readonly PolicyFinding[] | undefined;
  return {
    row,
    toolset,
    reading,
    tool,
    arguments: callArguments,
    thresholds,
    get policy() {
      policy ??= judgeCall({ toolset, output, query, context, reading });
      return policy;
    },
  };
}

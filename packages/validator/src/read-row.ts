import { readQuery } from '@router/policy';
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
  return {
    row,
    toolset,
    reading: readQuery(row.user_query, row.context),
    tool,
    arguments: callArguments,
    thresholds,
  };
}

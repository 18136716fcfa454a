import type { AgentOutput } from '../agent-output.ts';
import type { ToolCall, Toolset } from '../toolset.ts';
import { ParseError } from './parse-error.ts';
import type { ParseFailure, ParseNote } from './parse-issue.ts';
import { readAgentOutput } from './read-agent-output.ts';
import { readToolCall } from './read-tool-call.ts';
import { safeParse } from './safe-parse.ts';

export type AgentOutputResult<Set extends Toolset = Toolset> =
  | { readonly success: true; readonly output: AgentOutput<Set>; readonly notes: readonly ParseNote[] }
  | ParseFailure;

export type ToolCallResult<Set extends Toolset = Toolset> =
  | { readonly success: true; readonly call: ToolCall<Set>; readonly notes: readonly ParseNote[] }
  | ParseFailure;

/**
 * Reads an output strictly, from JSON text or from a parsed value, in the canonical form or in the
 * flat form with nulls; defaults are filled in. Never throws: issues are data, with positions for text.
 */
export function safeParseAgentOutput<Set extends Toolset>(
  input: unknown,
  toolset: Set,
): AgentOutputResult<Set> {
  const result = safeParse(input, (value, report) => readAgentOutput(value, toolset, [], report));
  return result.success ? { success: true, output: result.value, notes: result.notes } : result;
}

/**
 * As {@link safeParseAgentOutput}, and throws.
 * @throws RouterError `schemas/invalid-agent-output` with every issue in its message
 */
export function parseAgentOutput<Set extends Toolset>(input: unknown, toolset: Set): AgentOutput<Set> {
  const result = safeParseAgentOutput(input, toolset);
  if (result.success) return result.output;
  throw new ParseError({
    code: 'schemas/invalid-agent-output',
    subject: 'The agent output',
    issues: result.issues,
    hint: 'Return {"status":"running","thought":...,"tool_use":{"tool_name":...,"arguments":{...}}} or {"status":"complete","final_answer":...}.',
  });
}

/** Reads one `{tool_name, arguments}` by the same rules; `arguments` may be a JSON text, as in OpenAI's tool calls. */
export function safeParseToolCall<Set extends Toolset>(input: unknown, toolset: Set): ToolCallResult<Set> {
  const result = safeParse(input, (value, report) => readToolCall(value, toolset, [], report));
  return result.success ? { success: true, call: result.value, notes: result.notes } : result;
}

import { safeParseTrainingExample, type Toolset } from '@router/schemas';
import type { Candidate } from './candidate-schema.ts';

export type ParsedCandidate<Set extends Toolset = Toolset> =
  | { readonly success: true; readonly candidate: Candidate<Set> }
  | { readonly success: false; readonly reasons: readonly string[] };

const keys = ['user_query', 'context', 'output'];

/**
 * Reads a teacher's raw answer: one JSON object, in a Markdown fence or bare, in the canonical form or in the
 * flat form with nulls. Failure is data: reasons that `repairPrompt` can hand back to the teacher.
 */
export function parseCandidate<Set extends Toolset>(text: string, toolset: Set): ParsedCandidate<Set> {
  const parsed = safeParseTrainingExample(withoutFence(text), toolset);
  if (!parsed.success) return { success: false, reasons: parsed.issues.map((issue) => issue.message) };
  const reasons = objections(parsed.example);
  if (reasons.length > 0) return { success: false, reasons };
  const { user_query, context, output } = parsed.example;
  return {
    success: true,
    candidate: context === undefined ? { user_query, output } : { user_query, context, output },
  };
}

function objections(example: Candidate): string[] {
  const unknown = Object.keys(example).filter((key) => !keys.includes(key));
  const { output } = example;
  return [
    ...(unknown.length > 0 ? [`The answer has keys that are not asked for: ${unknown.join(', ')}`] : []),
    ...(output.status === 'running' && output.thought === undefined
      ? ['output.thought is missing: a tool call needs a thought that says why this tool']
      : []),
  ];
}

function withoutFence(text: string): string {
  const fenced = /^\s*```(?:json)?[ \t]*\n([\s\S]*?)\n?```\s*$/i.exec(text);
  return (fenced?.[1] ?? text).trim();
}

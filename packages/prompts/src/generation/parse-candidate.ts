import { stripNulls, type Toolset } from '@router/schemas';
import { type Candidate, candidateSchema } from './candidate-schema.ts';

export type ParsedCandidate<Set extends Toolset = Toolset> =
  | { readonly success: true; readonly candidate: Candidate<Set> }
  | { readonly success: false; readonly reasons: readonly string[] };

/**
 * Reads a teacher's raw answer: one JSON object, in a Markdown fence or bare, with nulls dropped.
 * Failure is data: reasons that `repairPrompt` can hand back to the teacher.
 */
export function parseCandidate<Set extends Toolset>(text: string, toolset: Set): ParsedCandidate<Set> {
  const json = parseJson(text);
  if (json === undefined)
    return {
      success: false,
      reasons: [
        `The answer is not one JSON object; it begins with ${JSON.stringify(text.trim().slice(0, 60))}`,
      ],
    };
  const parsed = candidateSchema(toolset).safeParse(stripNulls(json));
  if (parsed.success) return { success: true, candidate: parsed.data };
  const reasons = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'answer'}: ${issue.message}`);
  return { success: false, reasons };
}

function parseJson(text: string): unknown {
  const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/i.exec(text);
  try {
    const value: unknown = JSON.parse(fenced?.[1] ?? text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

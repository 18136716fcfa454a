import { RouterError } from '@router/schemas';
import { type Assignment, assignmentSchema } from './assignment.ts';

const lastLine = /(?:^|\n)<assignment>([^<\n]*)<\/assignment>\s*$/;

/**
 * Reads the assignment back from the text of a generation or repair prompt. Only the last line counts:
 * an `<assignment>` inside quoted material is not read.
 * @throws RouterError `prompts/no-assignment` where the text does not end with one, `prompts/invalid-assignment`
 */
export function readAssignment(text: string): Assignment {
  const json = lastLine.exec(text)?.[1];
  if (json === undefined)
    throw new RouterError({
      code: 'prompts/no-assignment',
      kind: 'usage',
      message: `The text does not end with a line <assignment>{…}</assignment>; it ends with ${JSON.stringify(text.slice(-60))}.`,
      hint: 'Pass the user text of generationPrompt or repairPrompt, unchanged.',
    });
  const parsed = assignmentSchema.safeParse(parseJson(json));
  if (parsed.success) return parsed.data;
  throw new RouterError({
    code: 'prompts/invalid-assignment',
    kind: 'usage',
    message: `The assignment is not valid: ${parsed.error.issues
      .map((issue) => `${issue.path.join('.') || 'value'}: ${issue.message}`)
      .join('; ')}.`,
    hint: 'Expected row, seed, attempt, intent, domain, persona and style, and optionally edge_case, boundary, tool, variant.',
  });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

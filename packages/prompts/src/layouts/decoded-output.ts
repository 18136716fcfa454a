import { type AgentOutput, agentOutputSchema, RouterError, type Toolset } from '@router/schemas';

/**
 * The last step of every decoder: only a valid output of the toolset leaves it.
 * @throws RouterError `prompts/undecodable-output`
 */
export function decodedOutput<Set extends Toolset>(
  layoutId: string,
  value: unknown,
  toolset: Set,
): AgentOutput<Set> {
  const parsed = agentOutputSchema(toolset).safeParse(value);
  if (parsed.success) return parsed.data;
  throw undecodable(
    layoutId,
    parsed.error.issues.map((issue) => `${issue.path.join('.') || 'output'}: ${issue.message}`).join('; '),
  );
}

/** The error of every decoder. */
export function undecodable(layoutId: string, reason: string, cause?: unknown): RouterError {
  return new RouterError({
    code: 'prompts/undecodable-output',
    message: `The text is no output in layout ${layoutId}: ${reason}.`,
    hint: 'Treat it as no decision: ask the next tier, or a person.',
    cause,
  });
}

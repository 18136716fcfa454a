import { type AgentOutput, agentOutputSchema, RouterError, type Toolset } from '@router/schemas';

/**
 * The output with keys in contract order and defaults filled in.
 * @throws RouterError `prompts/invalid-output`
 */
export function canonicalOutput(output: AgentOutput, toolset: Toolset): AgentOutput {
  const parsed = agentOutputSchema(toolset).safeParse(output);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'output'}: ${issue.message}`);
  throw new RouterError({
    code: 'prompts/invalid-output',
    message: `The output is no valid output of toolset ${JSON.stringify(toolset.name)}: ${issues.join('; ')}.`,
    hint: 'Validate rows before they are formatted.',
  });
}

/** The output without its thought. */
export function withoutThought(output: AgentOutput): AgentOutput {
  if (output.status === 'complete') return output;
  const { thought: _, ...rest } = output;
  return rest;
}

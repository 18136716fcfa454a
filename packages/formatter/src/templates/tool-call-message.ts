import type { AgentOutput } from '@router/schemas';

export interface ToolCallMessage {
  role: 'assistant';
  content: string;
  tool_calls?: { id: string; type: 'function'; function: { name: string; arguments: string } }[];
}

/**
 * An output as an assistant message with a native tool call. Arguments are JSON text, as on the wire; the thought
 * is the content. The id is fixed, since a row has one call and must be the same bytes on every run; Mistral's template wants nine letters or digits.
 */
export function toolCallMessage(output: AgentOutput): ToolCallMessage {
  if (output.status === 'complete') return { role: 'assistant', content: output.final_answer };
  const { tool_name: name, arguments: callArguments } = output.tool_use;
  return {
    role: 'assistant',
    content: output.thought ?? '',
    tool_calls: [
      { id: 'call00001', type: 'function', function: { name, arguments: JSON.stringify(callArguments) } },
    ],
  };
}

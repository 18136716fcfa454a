import type { AgentOutput, Toolset } from '@router/schemas';
import type { ChatMessage } from '../templates/chat-message.ts';
import { toolDefinitions } from '../templates/tool-definitions.ts';
import { writeJsonAsPython } from '../templates/write-json-as-python.ts';

/**
 * The conversation of conventional tool calling, to compare with: the definitions of all tools with their whole
 * JSON Schemas in the user's turn and the call as `{"name", "parameters"}`. Rendered with the Llama 3.1 template these are
 * the bytes of the branch for tools in the model's own template, but for its line `Environment: ipython`.
 */
export function conventionalConversation(
  query: string,
  output: AgentOutput,
  toolset: Toolset,
  {
    indent = 4,
  }: {
    /** Spaces a level; 0 for compact JSON, as other models' templates write it. @default 4 */
    indent?: number;
  } = {},
): ChatMessage[] {
  const definitions = toolDefinitions(toolset).map((tool) => `${JSON.stringify(tool, null, indent)}\n\n`);
  const answer =
    output.status === 'complete'
      ? output.final_answer
      : `{"name": "${output.tool_use.tool_name}", "parameters": ${writeJsonAsPython(output.tool_use.arguments)}}`;
  return [
    { role: 'user', content: `${preamble}${definitions.join('')}${query}` },
    { role: 'assistant', content: answer },
  ];
}

const preamble =
  'Given the following functions, please respond with a JSON for a function call with its proper arguments that best answers the given prompt.\n\nRespond in the format {"name": function name, "parameters": dictionary of argument name and its value}.Do not use variables.\n\n';

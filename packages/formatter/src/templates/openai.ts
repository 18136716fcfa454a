import { partAnswer } from './part-answer.ts';
import type { RecordTemplate } from './record-template.ts';
import { toolCallMessage } from './tool-call-message.ts';
import { toolDefinitions } from './tool-definitions.ts';

/** OpenAI's fine-tuning record: `{messages, tools}` with native tool calls, one at most. */
export const openaiTemplate: RecordTemplate = {
  kind: 'record',
  id: 'openai',
  nativeToolCalls: true,
  bare: true,
  columns: [
    { name: 'messages', type: 'json' },
    { name: 'tools', type: 'json' },
    { name: 'parallel_tool_calls', type: 'json' },
  ],
  render: (messages, { row, toolset }) => ({
    messages: [...partAnswer(messages).prompt, toolCallMessage(row.output)],
    tools: toolDefinitions(toolset),
    parallel_tool_calls: false,
  }),
};

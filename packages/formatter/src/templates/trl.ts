import { partAnswer } from './part-answer.ts';
import { messageColumns, type RecordTemplate } from './record-template.ts';
import { toolCallMessage } from './tool-call-message.ts';
import { toolDefinitions } from './tool-definitions.ts';

/**
 * TRL's record with native tool calls: `{messages, tools}`, where `tools` and every call's `arguments` are JSON
 * text, so that Arrow does not give each call the arguments of all tools, filled with nulls.
 */
export const trlTemplate: RecordTemplate = {
  kind: 'record',
  id: 'trl',
  nativeToolCalls: true,
  columns: [
    {
      name: 'messages',
      type: 'list',
      fields: [
        ...messageColumns,
        {
          name: 'tool_calls',
          type: 'list',
          optional: true,
          fields: [
            { name: 'id', type: 'string' },
            { name: 'type', type: 'string' },
            {
              name: 'function',
              type: 'struct',
              fields: [
                { name: 'name', type: 'string' },
                { name: 'arguments', type: 'string' },
              ],
            },
          ],
        },
      ],
    },
    { name: 'tools', type: 'string' },
  ],
  render: (messages, { row, toolset }) => ({
    messages: [...partAnswer(messages).prompt, toolCallMessage(row.output)],
    tools: JSON.stringify(toolDefinitions(toolset)),
  }),
};

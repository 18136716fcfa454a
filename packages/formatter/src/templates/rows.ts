import type { RecordTemplate } from './record-template.ts';

/**
 * The row itself, flat enough for a table: query, tool, thought, answer; arguments and context as JSON text.
 * For looking at and for loading back; nothing is rendered and nothing escaped.
 */
export const rowsTemplate: RecordTemplate = {
  kind: 'record',
  id: 'rows',
  takesRaw: true,
  columns: [
    { name: 'user_query', type: 'string' },
    { name: 'context', type: 'string', optional: true },
    { name: 'status', type: 'string' },
    { name: 'thought', type: 'string', optional: true },
    { name: 'arguments', type: 'string', optional: true },
    { name: 'final_answer', type: 'string', optional: true },
    { name: 'meta', type: 'string', optional: true },
  ],
  render: (_messages, { row: { user_query, context, output, meta } }) => ({
    user_query,
    ...(context && { context: JSON.stringify(context) }),
    status: output.status,
    ...(output.status === 'complete'
      ? { final_answer: output.final_answer }
      : {
          ...(output.thought !== undefined && { thought: output.thought }),
          arguments: JSON.stringify(output.tool_use.arguments),
        }),
    ...(meta && { meta: JSON.stringify(meta) }),
  }),
};

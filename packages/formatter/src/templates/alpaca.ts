import { partAnswer } from './part-answer.ts';
import type { RecordTemplate } from './record-template.ts';

/**
 * Alpaca: the system prompt is the instruction, the query with its context the input. Other turns than these
 * have no place in the format.
 */
export const alpacaTemplate: RecordTemplate = {
  kind: 'record',
  id: 'alpaca',
  columns: [
    { name: 'instruction', type: 'string' },
    { name: 'input', type: 'string' },
    { name: 'output', type: 'string' },
  ],
  render: (messages) => {
    const { prompt, answer } = partAnswer(messages);
    const contents = (role: string) =>
      prompt.filter((message) => message.role === role).map(({ content }) => content);
    return {
      instruction: contents('system').join('\n\n'),
      input: contents('user').join('\n\n'),
      output: answer.content,
    };
  },
};

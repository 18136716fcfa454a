import { partAnswer } from './part-answer.ts';
import { messageColumns, type RecordTemplate } from './record-template.ts';

/** TRL's conversational prompt/completion: `{prompt: messages, completion: [answer]}`. */
export const promptCompletionTemplate: RecordTemplate = {
  kind: 'record',
  id: 'prompt-completion',
  columns: [
    { name: 'prompt', type: 'list', fields: messageColumns },
    { name: 'completion', type: 'list', fields: messageColumns },
  ],
  render: (messages) => {
    const { prompt, answer } = partAnswer(messages);
    return { prompt, completion: [answer] };
  },
};

import { RouterError } from '@router/schemas';
import { partAnswer } from './part-answer.ts';
import { messageColumns, type RecordTemplate } from './record-template.ts';

/** TRL's conversational preference pair: `{prompt, chosen, rejected}`, each a list of messages. */
export const dpoTemplate: RecordTemplate = {
  kind: 'record',
  id: 'dpo',
  needsRejected: true,
  columns: ['prompt', 'chosen', 'rejected'].map((name) => ({ name, type: 'list', fields: messageColumns })),
  render: (messages, { rejected }) => {
    const { prompt, answer } = partAnswer(messages);
    return {
      prompt,
      chosen: [answer],
      rejected: [{ role: 'assistant', content: requireRejected(rejected) }],
    };
  },
};

/** @throws RouterError `formatter/no-rejected-answer` */
export function requireRejected(rejected: string | undefined): string {
  if (rejected !== undefined) return rejected;
  throw new RouterError({
    code: 'formatter/no-rejected-answer',
    kind: 'usage',
    message: 'A preference pair needs a rejected answer beside the chosen one; this row has none.',
    hint: 'Pass `rejected`, or leave rows without one out: formatRows does.',
  });
}

import { messageColumns, type RecordTemplate } from './record-template.ts';

/** `{messages}` with the layout's text as the answer: what trainers hand to the model's own chat template. */
export const messagesTemplate: RecordTemplate = {
  kind: 'record',
  id: 'messages',
  columns: [{ name: 'messages', type: 'list', fields: messageColumns }],
  render: (messages) => ({ messages }),
};
